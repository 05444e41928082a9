//! The publication day that many outlets put into an article's address: `/2015/03/04/`, `-20150304091500123.htm`.

use crate::edtf::{CalendarDate, Edtf};
use crate::lang::StampWords;
use crate::text_span::TextSpan;
use chrono::NaiveDate;

/// Years in which an address on the web can have been given.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2099;

/// A stamp found in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrlStamp {
    /// Bytes of the address, base 0.
    pub span: TextSpan,
    pub date: CalendarDate,
    /// `HH:MM:SS`.
    pub time: Option<String>,
}

impl UrlStamp {
    /// Whether it names a whole day.
    pub const fn is_whole_day(&self) -> bool {
        matches!(self.date, CalendarDate::Day(_))
    }

    pub fn edtf(&self) -> Edtf {
        self.date.into()
    }
}

/// The stamp in `url`: a run of 8, 12, 14, 17 or 18 digits, or year, month (also by name) and perhaps day between slashes or hyphens. A post
/// number is none.
pub fn url_stamp(url: &str) -> Option<UrlStamp> {
    let runs = digit_runs(url);
    let whole_run = runs.iter().find_map(|&span| packed(url, span).or_else(|| behind_channel(url, span)));
    let split = || runs.windows(3).find_map(|runs| apart(url, runs)).or_else(|| runs.windows(2).find_map(|runs| month_by_name(url, runs)));
    let month = || runs.windows(2).find_map(|runs| year_and_month(url, runs));
    whole_run.or_else(split).or_else(month)
}

fn digit_runs(url: &str) -> Vec<TextSpan> {
    let mut runs: Vec<TextSpan> = Vec::new();
    for (at, _) in url.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(TextSpan::new(at, at + 1)),
        }
    }
    runs
}

/// `20150304`, `20150304091500`, `20150304091500123`.
fn packed(url: &str, span: TextSpan) -> Option<UrlStamp> {
    let digits = span.of(url);
    if !matches!(digits.len(), 8 | 12 | 14 | 17) {
        return None;
    }
    let day = day(digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?)?;
    let two = |from: usize, limit: u8| digits.get(from..from + 2).filter(|part| part.parse().is_ok_and(|number: u8| number < limit));
    let time = match (two(8, 24), two(10, 60), two(12, 60)) {
        (Some(hour), Some(minute), Some(second)) => Some(format!("{hour}:{minute}:{second}")),
        (Some(hour), Some(minute), None) if digits.len() == 12 => Some(format!("{hour}:{minute}")),
        _ if digits.len() > 8 => return None,
        _ => None,
    };
    Some(UrlStamp { span, date: CalendarDate::Day(day), time })
}

/// `185150304091500123`: three digits of the site, year of the century, month, day, clock, milliseconds.
fn behind_channel(url: &str, span: TextSpan) -> Option<UrlStamp> {
    const CHANNEL: usize = 3;
    if span.len() != 18 {
        return None;
    }
    let digits = span.of(url).get(CHANNEL..)?;
    let century_start = "20";
    let long = format!("{century_start}{digits}");
    let stamp = packed(&long, TextSpan::new(0, long.len()))?;
    Some(UrlStamp { span, ..stamp })
}

/// `2015/mar/04`.
fn month_by_name(url: &str, runs: &[TextSpan]) -> Option<UrlStamp> {
    let [year, last] = *runs else { return None };
    let name = url.get(year.end..last.start)?.strip_prefix('/')?.strip_suffix('/')?;
    let month = StampWords::embedded().month_named(&name.to_ascii_lowercase())?;
    let day = day(year.of(url), &month.to_string(), last.of(url))?;
    Some(UrlStamp { span: year.join(last), date: CalendarDate::Day(day), time: None })
}

/// `2015/03/04`, `2015-3-4`.
fn apart(url: &str, runs: &[TextSpan]) -> Option<UrlStamp> {
    let [year, month, last] = *runs else { return None };
    if !(are_linked(url, year, month) && are_linked(url, month, last)) {
        return None;
    }
    let day = day(year.of(url), month.of(url), last.of(url))?;
    Some(UrlStamp { span: year.join(last), date: CalendarDate::Day(day), time: None })
}

fn year_and_month(url: &str, runs: &[TextSpan]) -> Option<UrlStamp> {
    let [year, month] = *runs else { return None };
    let stands_between_slashes =
        url.as_bytes().get(year.start.checked_sub(1)?) == Some(&b'/') && url.as_bytes().get(month.end) == Some(&b'/');
    if !stands_between_slashes || url.get(year.end..month.start)? != "/" || month.len() != 2 {
        return None;
    }
    let first = day(year.of(url), month.of(url), "01")?;
    let (number, month_number) = (year.of(url).parse().ok()?, month.of(url).parse().ok()?);
    Some(UrlStamp { span: year.join(month), date: CalendarDate::Month(number, month_number), time: None })
        .filter(|_| YEARS.contains(&chrono::Datelike::year(&first)))
}

fn are_linked(url: &str, a: TextSpan, b: TextSpan) -> bool {
    matches!(url.get(a.end..b.start), Some("/" | "-"))
}

fn day(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    if year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    let number: i32 = year.parse().ok()?;
    NaiveDate::from_ymd_opt(number, month.parse().ok()?, day.parse().ok()?).filter(|_| YEARS.contains(&number))
}

#[cfg(test)]
mod tests {
    use super::url_stamp;

    #[test]
    fn addresses_with_a_day_in_them_are_stamped_and_others_are_not() {
        let table = [
            ("https://a.example/x-20150304091500123.htm", Some(("2015-03-04", Some("09:15:00")))),
            ("https://a.example/2015/03/04/title", Some(("2015-03-04", None))),
            ("https://a.example/2015-03-04-title", Some(("2015-03-04", None))),
            ("https://a.example/20150304/title", Some(("2015-03-04", None))),
            ("https://a.example/2015/03/title", Some(("2015-03", None))),
            ("https://a.example/world/2015/mar/04/title", Some(("2015-03-04", None))),
            ("https://a.example/title-185150304091500123.htm", Some(("2015-03-04", Some("09:15:00")))),
            ("https://a.example/title-185159904091500123.htm", None),
            ("https://a.example/2015/title/04", None),
            ("https://a.example/post914455.html", None),
            ("https://a.example/title-20159904.html", None),
            ("https://a.example/title-2015.html", None),
            ("https://a.example/99991231", None),
            ("", None),
        ];
        for (url, expected) in table {
            let found = url_stamp(url).map(|stamp| (stamp.edtf().to_string(), stamp.time));
            let expected = expected.map(|(date, time): (&str, Option<&str>)| (date.to_owned(), time.map(str::to_owned)));
            assert_eq!(found, expected, "{url}");
        }
    }
}
