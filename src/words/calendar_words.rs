//! Dates as people write them, from ICU4X's locale data: "25–26 Oktober 2025", "tháng 12 năm 2024".

use super::Words;
use crate::edtf::{CalendarDate, Edtf, IntervalEnd, Moment, Point, Qualifier, Season};
use crate::message::Message;
use chrono::{Datelike, NaiveDate};
use icu_calendar::{Date, Iso};
use icu_datetime::fieldsets::{M, Y, YM, YMD};
use icu_datetime::{DateTimeFormatter, fieldsets};
use icu_locale_core::Locale;

pub(super) struct CalendarWords {
    day: Option<DateTimeFormatter<YMD>>,
    month: Option<DateTimeFormatter<YM>>,
    year: Option<DateTimeFormatter<Y>>,
    month_short: Option<DateTimeFormatter<M>>,
    /// A day is its number before its written month and year, not what the locale data make of the three.
    is_number_before_month: bool,
}

impl CalendarWords {
    pub(super) fn new(language: &str, is_number_before_month: bool) -> Self {
        let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
        let preferences = || locale.clone().into();
        Self {
            day: DateTimeFormatter::try_new(preferences(), fieldsets::YMD::long()).ok(),
            month: DateTimeFormatter::try_new(preferences(), fieldsets::YM::long()).ok(),
            year: DateTimeFormatter::try_new(preferences(), fieldsets::Y::long()).ok(),
            month_short: DateTimeFormatter::try_new(preferences(), fieldsets::M::medium()).ok(),
            is_number_before_month,
        }
    }

    pub(super) fn month_short(&self, month: u8) -> String {
        // Any year has every month; a common one is taken.
        let day = Date::try_new_iso(2001, month, 1).ok();
        day.zip(self.month_short.as_ref()).map_or_else(|| month.to_string(), |(day, names)| names.format(&day).to_string())
    }

    pub(super) fn edtf(&self, value: Edtf, words: &Words) -> String {
        match value {
            Edtf::Point(point) => self.point(point, words),
            Edtf::Interval(start, end) => self.interval(start, end, words),
            Edtf::Moment(Moment { day, time, .. }) => format!("{}, {time}", self.day(day)),
        }
    }

    fn interval(&self, start: IntervalEnd, end: IntervalEnd, words: &Words) -> String {
        if let Some(days) = self.days_of_one_month(start, end) {
            return days;
        }
        let end_words = |end| match end {
            IntervalEnd::At(point) => Some(self.point(point, words)),
            IntervalEnd::Open | IntervalEnd::Unknown => None,
        };
        let message = match (end_words(start), end_words(end)) {
            (Some(start), Some(end)) => Message::new("date-interval").text("start", start).text("end", end),
            (Some(start), None) => Message::new("date-from").text("start", start),
            (None, Some(end)) => Message::new("date-until").text("end", end),
            (None, None) => Message::new("date-unknown"),
        };
        words.say(&message)
    }

    /// "25–26 October 2025": both days of one month, the month said once.
    fn days_of_one_month(&self, start: IntervalEnd, end: IntervalEnd) -> Option<String> {
        let unqualified_day = |end: IntervalEnd| match end {
            IntervalEnd::At(Point { date: CalendarDate::Day(day), qualifier: None }) => Some(day),
            _ => None,
        };
        let (first, last) = (unqualified_day(start)?, unqualified_day(end)?);
        if (first.year(), first.month()) != (last.year(), last.month()) {
            return None;
        }
        let written = self.day(last);
        let number = last.day().to_string();
        let is_alone = |at: usize| {
            let before = written.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
            let behind = written.get(at + number.len()..).is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()));
            !before && !behind
        };
        let at = written.match_indices(&number).map(|(at, _)| at).find(|at| is_alone(*at))?;
        Some(format!("{}{}–{}", written.get(..at)?, first.day(), written.get(at..)?))
    }

    fn point(&self, point: Point, words: &Words) -> String {
        let date = self.calendar_date(point.date, words);
        let key = match point.qualifier {
            None => return date,
            Some(Qualifier::Approximate) => "date-approximate",
            Some(Qualifier::Uncertain) => "date-uncertain",
            Some(Qualifier::Both) => "date-approximate-uncertain",
        };
        words.say(&Message::new(key).text("date", date))
    }

    fn calendar_date(&self, date: CalendarDate, words: &Words) -> String {
        match date {
            CalendarDate::Day(day) => self.day(day),
            CalendarDate::Month(year, month) | CalendarDate::DayOfMonthUnknown(year, month) => self.month(year, month),
            CalendarDate::Year(year) | CalendarDate::MonthOfYearUnknown(year) | CalendarDate::DayOfYearUnknown(year) => self.year(year),
            CalendarDate::Season(year, season) => {
                let name = words.text(season_key(season));
                words.say(&Message::new("date-season").text("season", name).text("year", year.to_string()))
            }
            // Quarters and halves have no words of their own: their months are said.
            CalendarDate::Quarter(..) | CalendarDate::Quadrimester(..) | CalendarDate::Half(..) => {
                let Some((first, last)) = date.bounds().and_then(|bounds| bounds.earliest.zip(bounds.latest)) else {
                    return Edtf::from(date).to_string();
                };
                let month = |day: NaiveDate| self.month(day.year(), day.month() as u8);
                words.say(&Message::new("date-interval").text("start", month(first)).text("end", month(last)))
            }
            CalendarDate::Decade(decade) => words.say(&Message::new("date-decade").text("decade", format!("{decade}0"))),
            CalendarDate::Century(century) => words.say(&Message::new("date-century").count("century", i64::from(century) + 1)),
        }
    }

    fn day(&self, day: NaiveDate) -> String {
        if self.is_number_before_month {
            return format!("{} {}", day.day(), self.month(day.year(), day.month() as u8));
        }
        let date = Date::try_new_iso(day.year(), day.month() as u8, day.day() as u8).ok();
        date.zip(self.day.as_ref()).map_or_else(|| day.to_string(), |(date, names)| names.format(&date).to_string())
    }

    fn month(&self, year: i32, month: u8) -> String {
        let date: Option<Date<Iso>> = Date::try_new_iso(year, month, 1).ok();
        date.zip(self.month.as_ref()).map_or_else(|| format!("{year}-{month:02}"), |(date, names)| names.format(&date).to_string())
    }

    fn year(&self, year: i32) -> String {
        let date: Option<Date<Iso>> = Date::try_new_iso(year, 7, 1).ok();
        date.zip(self.year.as_ref()).map_or_else(|| year.to_string(), |(date, names)| names.format(&date).to_string())
    }
}

const fn season_key(season: Season) -> &'static str {
    match season {
        Season::Spring => "season-spring",
        Season::Summer => "season-summer",
        Season::Autumn => "season-autumn",
        Season::Winter => "season-winter",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_date_has_words() {
        let words = Words::or_english("en");
        let table = [
            ("2001-02-03", "3 February 2001"),
            ("2001-02-XX", "February 2001"),
            ("2001-XX?", "2001, uncertain"),
            ("2001-34~", "about April 2001 to June 2001"),
            ("2001-37", "January 2001 to April 2001"),
            ("2001-41", "July 2001 to December 2001"),
            ("2001-24", "winter 2001"),
            ("201X", "the 2010s"),
            ("2001/..", "from 2001"),
            ("2001-02-03T04:05:06Z", "3 February 2001, 04:05:06"),
        ];
        for (text, expected) in table {
            let value: Edtf = text.parse().unwrap_or_else(|error| panic!("{text}: {error:?}"));
            // Fluent sets arguments apart with invisible marks.
            let said: String = words.date(value).chars().filter(|letter| !matches!(letter, '\u{2068}' | '\u{2069}')).collect();
            assert_eq!(said, expected, "{text}");
        }
    }
}
