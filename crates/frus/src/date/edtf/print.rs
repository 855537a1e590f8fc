//! The writer of EDTF.

use core::fmt;

use super::{Date, Edtf, Endpoint, Interval, date::Form};

impl fmt::Display for Edtf {
    /// In EDTF; parsing that text gives the same date.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval(interval) => write!(f, "{}/{}", interval.from, interval.to),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.earliest();
        let (year, month) = (first.year(), first.month());
        match self.form {
            Form::Century => write!(f, "{:02}XX", year / 100)?,
            Form::Decade => write!(f, "{:03}X", year / 10)?,
            Form::Year => write!(f, "{year:04}")?,
            Form::SomeMonth => write!(f, "{year:04}-XX")?,
            Form::SomeDayOfYear => write!(f, "{year:04}-XX-XX")?,
            // March, June, September and December begin the seasons 21 to 24.
            Form::Season => write!(f, "{year:04}-{}", month / 3 + 20)?,
            Form::Month => write!(f, "{year:04}-{month:02}")?,
            Form::SomeDayOfMonth => write!(f, "{year:04}-{month:02}-XX")?,
            Form::Day => first.fmt(f)?,
        }
        self.qualifier()
            .map_or(Ok(()), |qualifier| write!(f, "{}", qualifier.sign()))
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

// What a person debugging wants to see is the date, not the parts it is kept in.
impl fmt::Debug for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.from, self.to)
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
