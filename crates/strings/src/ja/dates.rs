//! Dates and distances in Japanese: 1953年7月10日, and the Japanese era beside the year where there is room for it.

use crate::{Dates, Doubt, Far, Side, Unit, Ymd};

const SEASONS: [&str; 4] = ["春", "夏", "秋", "冬"];

/// The eras of the modern calendar, each with the day on which it began. Before 1873, when Japan took over the common
/// calendar, the days of the two do not agree, so that none is named.
const ERAS: [(Ymd, &str); 5] = [
    ((2019, 5, 1), "令和"),
    ((1989, 1, 8), "平成"),
    ((1926, 12, 25), "昭和"),
    ((1912, 7, 30), "大正"),
    ((1873, 1, 1), "明治"),
];

/// The year 1 of the Meiji era, which began before the calendar above.
const MEIJI: u16 = 1868;

fn day((year, month, day): Ymd) -> String {
    format!("{year}年{month}月{day}日")
}

/// The year of a day in the Japanese era: `昭和28年`, and `昭和元年` for the first; nothing before 1873.
pub(super) fn era(day: Ymd) -> Option<String> {
    let (began, name) = ERAS.iter().find(|(began, _)| *began <= day)?;
    let first = if *name == "明治" { MEIJI } else { began.0 };
    Some(match day.0.saturating_sub(first) {
        0 => format!("{name}元年"),
        years => format!("{name}{}年", years + 1),
    })
}

/// A date in words with the era of its year behind it: `1953年7月10日（昭和28年）`. Where it names no year, or several, or one in
/// which an era ends and a month is not known, it stays as it is.
pub(super) fn with_era(date: &str) -> String {
    let mut years = date.match_indices('年').filter_map(|(at, _)| {
        let before = date.get(..at)?;
        let from = before.len().checked_sub(4)?;
        let year = before.get(from..)?.parse::<u16>().ok()?;
        let rest = date.get(at..)?.strip_prefix('年')?;
        // Ten years are of no one year.
        (!rest.starts_with('代')).then_some((year, rest))
    });
    let (Some((year, rest)), None) = (years.next(), years.next()) else {
        return date.to_owned();
    };
    // From the first day that the words can mean to the last, as far as they name it.
    let number = |words: &str, sign| -> Option<u8> { words.split_once(sign)?.0.parse().ok() };
    let month = number(rest, '月');
    let within = rest.split_once('月').map_or("", |(_, rest)| rest);
    let date_of_month = number(within, '日');
    let first = (year, month.unwrap_or(1), date_of_month.unwrap_or(1));
    let last = (year, month.unwrap_or(12), date_of_month.unwrap_or(31));
    match (era(first), era(last)) {
        (Some(era), Some(other)) if era == other => format!("{date}（{era}）"),
        _ => date.to_owned(),
    }
}

impl Dates {
    pub(crate) const JAPANESE: Self = Self {
        weekdays: [
            "月曜日",
            "火曜日",
            "水曜日",
            "木曜日",
            "金曜日",
            "土曜日",
            "日曜日",
        ],
        weekdays_short: ["月", "火", "水", "木", "金", "土", "日"],
        months_short: MONTHS,
        months_narrow: MONTHS,
        month_name: |month| format!("{month}月"),
        month: |year, month| format!("{year}年{month}月"),
        day: |year, month, date| day((year, month, date)),
        month_day: |month, day| format!("{month}月{day}日"),
        period: |first, last| match (first, last) {
            _ if first == last => day(last),
            ((year, ..), (same, month, date)) if year == same => {
                format!("{}から{month}月{date}日まで", day(first))
            }
            _ => format!("{}から{}まで", day(first), day(last)),
        },
        between_days: |first, (_, month, last)| {
            // What both ends share is said once.
            if first.1 == month {
                format!("{}から{last}日までの間", day(first))
            } else {
                format!("{}から{month}月{last}日までの間", day(first))
            }
        },
        between: |from, to| format!("{from}から{to}までの間"),
        or_later: |from| format!("{from}以降"),
        by: |to| format!("{to}以前"),
        unknown: "年月日不明",
        doubtful: |date, doubt| match doubt {
            Doubt::Uncertain => format!("{date}（推定）"),
            Doubt::Approximate => format!("{date}頃"),
            Doubt::Both => format!("{date}頃（推定）"),
        },
        some_day: |month| format!("{month}某日"),
        year: |year| format!("{year}年"),
        month_unknown: |year| format!("{year}年（月不明）"),
        decade: |year| format!("{year}年代"),
        years: |first, last| format!("{first}年から{last}年まで"),
        season: |season, year, last| {
            let season = SEASONS
                .get(usize::from(season))
                .copied()
                .unwrap_or_default();
            // A winter may be that of either of two years.
            if last == year {
                format!("{year}年{season}")
            } else {
                format!("{year}年から{last}年にかけての{season}")
            }
        },
        distance: |count, unit, far, side| {
            let (next, unit) = match (unit, side) {
                (Unit::Day, Side::Before) => ("前日", "日"),
                (Unit::Day, Side::After) => ("翌日", "日"),
                (Unit::Week, Side::Before) => ("前週", "週間"),
                (Unit::Week, Side::After) => ("翌週", "週間"),
                (Unit::Month, Side::Before) => ("前月", "か月"),
                (Unit::Month, Side::After) => ("翌月", "か月"),
                (Unit::Year, Side::Before) => ("前年", "年"),
                (Unit::Year, Side::After) => ("翌年", "年"),
            };
            if (count, far) == (1, Far::Exactly) {
                return next.to_owned();
            }
            let side = match side {
                Side::Before => "前",
                Side::After => "後",
            };
            match far {
                Far::Exactly => format!("{count}{unit}{side}"),
                Far::About => format!("約{count}{unit}{side}"),
                Far::AtLeast => format!("{count}{unit}以上{side}"),
            }
        },
    };
}

const MONTHS: [&str; 12] = [
    "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_has_its_era_from_the_day_on_which_that_began() {
        for (day, name) in [
            ((1872, 12, 31), None),
            ((1873, 1, 1), Some("明治6年")),
            ((1912, 7, 29), Some("明治45年")),
            ((1912, 7, 30), Some("大正元年")),
            ((1926, 12, 24), Some("大正15年")),
            ((1926, 12, 25), Some("昭和元年")),
            ((1953, 7, 10), Some("昭和28年")),
            ((1989, 1, 7), Some("昭和64年")),
            ((1989, 1, 8), Some("平成元年")),
            ((2019, 4, 30), Some("平成31年")),
            ((2019, 5, 1), Some("令和元年")),
            ((2026, 11, 28), Some("令和8年")),
        ] {
            assert_eq!(era(day).as_deref(), name, "{day:?}");
        }
    }

    #[test]
    fn the_era_stands_behind_a_date_that_has_one_year() {
        for (date, shown) in [
            ("1953年7月10日", "1953年7月10日（昭和28年）"),
            ("1953年8月頃", "1953年8月頃（昭和28年）"),
            ("1953年", "1953年（昭和28年）"),
            ("1953年8月上旬", "1953年8月上旬（昭和28年）"),
            (
                "1953年7月10日から14日までの間",
                "1953年7月10日から14日までの間（昭和28年）",
            ),
            // The year alone does not tell which of two eras.
            ("1989年", "1989年"),
            ("1989年1月7日", "1989年1月7日（昭和64年）"),
            ("1989年1月", "1989年1月"),
            ("1989年3月", "1989年3月（平成元年）"),
            ("1868年1月1日", "1868年1月1日"),
            ("1952年から1954年まで", "1952年から1954年まで"),
            ("1950年代", "1950年代"),
            ("7月10日", "7月10日"),
            ("年月日不明", "年月日不明"),
        ] {
            assert_eq!(with_era(date), shown);
        }
    }

    #[test]
    fn dates_and_distances_are_said_as_in_japanese() {
        let dates = &Dates::JAPANESE;
        let (first, last) = ((1953, 6, 30), (1953, 7, 15));
        assert_eq!((dates.period)(first, last), "1953年6月30日から7月15日まで");
        assert_eq!((dates.period)(last, last), "1953年7月15日");
        assert_eq!(
            (dates.period)((1952, 4, 23), last),
            "1952年4月23日から1953年7月15日まで"
        );
        assert_eq!(
            (dates.between_days)((1953, 7, 10), (1953, 7, 14)),
            "1953年7月10日から14日までの間"
        );
        assert_eq!(
            (dates.between_days)(first, last),
            "1953年6月30日から7月15日までの間"
        );
        assert_eq!(
            (dates.doubtful)("1953年8月", Doubt::Approximate),
            "1953年8月頃"
        );
        assert_eq!(
            (dates.season)(3, 1953, 1954),
            "1953年から1954年にかけての冬"
        );
        for (count, unit, far, side, words) in [
            (14, Unit::Month, Far::Exactly, Side::Before, "14か月前"),
            (1, Unit::Month, Far::Exactly, Side::After, "翌月"),
            (3, Unit::Week, Far::About, Side::After, "約3週間後"),
            (2, Unit::Year, Far::AtLeast, Side::Before, "2年以上前"),
            (1, Unit::Day, Far::About, Side::Before, "約1日前"),
        ] {
            assert_eq!((dates.distance)(count, unit, far, side), words);
        }
    }
}
