//! Weighs the built site against `budgets.toml`.

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// A file of the site and its weight in bytes.
#[derive(Debug)]
pub(crate) struct Weight {
    /// Its path in the site, with `/` on every system.
    name: String,
    raw: u64,
    brotli: u64,
}

/// `budgets.toml`, where each field is explained.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    budget: Vec<Budget>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    name: String,
    count: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    until: Option<String>,
    must_have: Vec<String>,
    measure: Measure,
    limit: u64,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Measure {
    Raw,
    Brotli,
}

/// Whether a site keeps to one budget.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Fits(u64),
    Over(u64),
    /// A file that has to be there is not.
    Lacks(String),
}

impl Weight {
    fn of(name: String, bytes: &[u8]) -> Result<Self> {
        Ok(Self {
            name,
            raw: length(bytes),
            brotli: length(&compressed(bytes)?),
        })
    }
}

/// Weighs every file of the site in `dist`, sorted by name.
pub(crate) fn weigh(dist: &Path) -> Result<Vec<Weight>> {
    let mut weights = Vec::new();
    let mut folders = vec![dist.to_path_buf()];
    let cannot = || {
        format!(
            "There is no site in {}; run `cargo xtask build`.",
            dist.display()
        )
    };
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(cannot)? {
            let path = entry.with_context(cannot)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes =
                fs::read(&path).with_context(|| format!("{} cannot be read.", path.display()))?;
            let name = path.strip_prefix(dist).unwrap_or(&path);
            let names: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
            weights.push(Weight::of(names.join("/"), &bytes)?);
        }
    }
    weights.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(weights)
}

/// Compressed as a static host would send it: brotli, quality 11.
fn compressed(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut out, &parameters)
        .context("brotli could not compress a file of the site.")?;
    Ok(out)
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// Prints whether the site in `dist` keeps to its budgets; fails when it does not.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let budgets: Budgets = toml::from_str(include_str!("../budgets.toml"))
        .context("xtask/budgets.toml does not say what xtask expects.")?;
    let weights = weigh(dist)?;
    print!("{}", table(&weights));
    println!();

    let mut faults = Vec::new();
    for budget in &budgets.budget {
        let verdict = match &budget.until {
            None => judge(budget, &weights),
            Some(end) => judge(budget, &weigh_until(end, budget, dist, &weights)?),
        };
        println!("{}", sentence(budget, &verdict));
        if matches!(verdict, Verdict::Over(_) | Verdict::Lacks(_)) {
            faults.push(budget.name.as_str());
        }
    }
    ensure!(
        faults.is_empty(),
        "The site breaks its budget for {}; make it lighter, or change xtask/budgets.toml and say why.",
        faults.join(" and ")
    );
    Ok(())
}

/// Weighs the files of a budget up to and including `end`, which each of them must have exactly once: a measure without
/// its end would weigh nothing, or something else, in silence.
fn weigh_until(end: &str, budget: &Budget, dist: &Path, weights: &[Weight]) -> Result<Vec<Weight>> {
    let counted = weights.iter().filter(|weight| budget.counts(weight));
    let until = counted.map(|Weight { name, .. }| {
        let path = dist.join(name);
        let text = fs::read_to_string(&path);
        let text = text.with_context(|| format!("{} cannot be read.", path.display()))?;
        let parts: Vec<_> = text.split(end).collect();
        let [start, _] = parts.as_slice() else {
            bail!(
                "{name} has {end} {} times, and should have it once, since xtask/budgets.toml weighs it until there.",
                parts.len().saturating_sub(1)
            );
        };
        Weight::of(name.clone(), format!("{start}{end}").as_bytes())
    });
    until.collect()
}

impl Budget {
    fn counts(&self, weight: &Weight) -> bool {
        let named = |patterns: &[String]| patterns.iter().any(|p| matches(p, &weight.name));
        named(&self.count) && !named(&self.except)
    }
}

fn judge(budget: &Budget, weights: &[Weight]) -> Verdict {
    let counted = || weights.iter().filter(|weight| budget.counts(weight));
    let lacking = (budget.must_have.iter()).find(|p| !counted().any(|w| matches(p, &w.name)));
    if let Some(pattern) = lacking {
        return Verdict::Lacks(pattern.clone());
    }
    let total = counted()
        .map(|weight| match budget.measure {
            Measure::Raw => weight.raw,
            Measure::Brotli => weight.brotli,
        })
        .sum();
    if total > budget.limit {
        Verdict::Over(total)
    } else {
        Verdict::Fits(total)
    }
}

/// Whether `name` fits `pattern`, in which one `*` stands for any characters.
fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, end)) => (name.strip_prefix(start)).is_some_and(|rest| rest.ends_with(end)),
    }
}

fn sentence(budget: &Budget, verdict: &Verdict) -> String {
    let name = &budget.name;
    let limit = grouped(budget.limit);
    match verdict {
        Verdict::Fits(bytes) => format!("fits   {name}: {} of {limit} bytes", grouped(*bytes)),
        Verdict::Over(bytes) => format!(
            "OVER   {name}: {} bytes, {} over its {limit}",
            grouped(*bytes),
            grouped(bytes.saturating_sub(budget.limit))
        ),
        Verdict::Lacks(pattern) => format!("LACKS  {name}: the site has no {pattern}"),
    }
}

/// The weights as a table, with a line for the whole.
pub(crate) fn table(weights: &[Weight]) -> String {
    let whole = Weight {
        name: "together".into(),
        raw: weights.iter().map(|w| w.raw).sum(),
        brotli: weights.iter().map(|w| w.brotli).sum(),
    };
    let rows = || weights.iter().chain([&whole]);
    let width = rows().map(|w| w.name.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{:width$}  {:>11}  {:>11}", "file", "bytes", "brotli");
    for row in rows() {
        let (raw, brotli) = (grouped(row.raw), grouped(row.brotli));
        let _ = writeln!(out, "{:width$}  {raw:>11}  {brotli:>11}", row.name);
    }
    out
}

/// A number with thousands separators: `14,336`.
fn grouped(number: u64) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", grouped(number / 1000), number % 1000)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;

    fn site() -> Vec<Weight> {
        let weight = |name: &str, raw, brotli| Weight {
            name: name.into(),
            raw,
            brotli,
        };
        vec![
            weight("app-1.js", 300, 100),
            weight("app-1_bg.wasm", 3000, 1000),
            weight("fonts/text.woff2", 500, 510),
            weight("index.html", 60, 20),
        ]
    }

    fn budget(limit: u64) -> Budget {
        Budget {
            name: "all but fonts".into(),
            count: vec!["*".into()],
            except: vec!["*.woff2".into()],
            until: None,
            must_have: vec!["index.html".into(), "*.wasm".into()],
            measure: Measure::Brotli,
            limit,
        }
    }

    #[test]
    fn a_site_is_judged_to_the_byte() {
        assert_eq!(judge(&budget(1120), &site()), Verdict::Fits(1120));
        assert_eq!(judge(&budget(1119), &site()), Verdict::Over(1120));
    }

    #[test]
    fn fonts_are_weighed_as_they_are() {
        let mut fonts = budget(500);
        fonts.count = vec!["*.woff2".into()];
        fonts.except = vec![];
        fonts.must_have = vec!["*.woff2".into()];
        fonts.measure = Measure::Raw;
        assert_eq!(judge(&fonts, &site()), Verdict::Fits(500));
    }

    #[test]
    fn a_site_without_its_wasm_is_not_a_light_one() {
        let mut site = site();
        site.retain(|weight| !weight.name.ends_with(".wasm"));
        assert_eq!(judge(&budget(1200), &site), Verdict::Lacks("*.wasm".into()));
        assert_eq!(
            judge(&budget(1200), &[]),
            Verdict::Lacks("index.html".into())
        );
    }

    #[test]
    fn a_folder_is_weighed_with_all_that_is_in_it() {
        let dist = crate::run::scratch("size");
        fs::create_dir_all(dist.join("fonts")).unwrap();
        fs::write(dist.join("index.html"), "words ".repeat(1000)).unwrap();
        fs::write(dist.join("fonts").join("text.woff2"), [1, 2, 3]).unwrap();
        let weights = weigh(&dist).unwrap();
        let raw: Vec<_> = weights.iter().map(|w| (w.name.as_str(), w.raw)).collect();
        assert_eq!(raw, [("fonts/text.woff2", 3), ("index.html", 6000)]);
        assert!(
            weights.iter().any(|w| w.brotli < 100),
            "6000 repeating bytes compress to few"
        );
        // The invented site has no wasm and no script.
        assert!(check(&dist).is_err());
        fs::remove_dir_all(&dist).unwrap();
        assert!(weigh(&dist).is_err(), "no site is not an empty site");
    }

    #[test]
    fn a_file_is_weighed_until_the_end_that_its_budget_names() {
        let dist = crate::run::scratch("size-until");
        fs::create_dir_all(&dist).unwrap();
        let mut page = budget(25);
        page.count = vec!["index.html".into()];
        page.must_have = vec!["index.html".into()];
        page.measure = Measure::Raw;
        let verdict = |html: &str| {
            fs::write(dist.join("index.html"), html).unwrap();
            let weights = weigh(&dist).unwrap();
            let weights = weigh_until("</article>", &page, &dist, &weights);
            weights.map(|weights| judge(&page, &weights))
        };
        let html = format!("<article>Words</article>{}", "more ".repeat(100));
        assert_eq!(verdict(&html).unwrap(), Verdict::Fits(24));
        let html = format!("<article>More words</article>{html}");
        let twice = verdict(&html).unwrap_err().to_string();
        assert!(
            twice.starts_with("index.html has </article> 2 times"),
            "{twice}"
        );
        let never = verdict("<article>").unwrap_err().to_string();
        assert!(
            never.starts_with("index.html has </article> 0 times"),
            "{never}"
        );
        fs::remove_dir_all(&dist).unwrap();
    }

    #[test]
    fn the_budgets_of_the_first_view_are_those_of_the_design() {
        let budgets: Budgets = toml::from_str(include_str!("../budgets.toml")).unwrap();
        let limits: Vec<_> = budgets.budget.iter().map(|budget| budget.limit).collect();
        assert_eq!(
            limits.get(..5),
            Some(&[14_336, 26_000, 190_000, 45_000, 490_000][..])
        );
    }

    #[test]
    fn patterns_name_files() {
        assert!(matches("*.css", "site-1.css"));
        assert!(matches("*.css", "styles/site-1.css"));
        assert!(matches("app-*.js", "app-1.js"));
        assert!(matches("index.html", "index.html"));
        assert!(!matches("index.html", "old/index.html"));
        assert!(!matches("*.css", "site.css.map"));
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(14_336), "14,336");
        assert_eq!(grouped(1_000_007), "1,000,007");
    }
}
