//! The value against the specification's own examples, and writing against parsing.

use super::{CalendarDate, Edtf, IntervalEnd, Point, Qualifier, Season};
use chrono::NaiveDate;
use proptest::prelude::*;

#[test]
fn level_one_values_are_read_with_their_bounds_and_written_back() {
    let table = [
        ("1985-04-12", Some("1985-04-12"), Some("1985-04-12")),
        ("1985-04", Some("1985-04-01"), Some("1985-04-30")),
        ("1985", Some("1985-01-01"), Some("1985-12-31")),
        ("1984-02", Some("1984-02-01"), Some("1984-02-29")),
        ("2001-21", Some("2001-03-01"), Some("2001-05-31")),
        ("2001-24", Some("2001-12-01"), Some("2002-02-28")),
        ("201X", Some("2010-01-01"), Some("2019-12-31")),
        ("20XX", Some("2000-01-01"), Some("2099-12-31")),
        ("2004-XX", Some("2004-01-01"), Some("2004-12-31")),
        ("1985-04-XX", Some("1985-04-01"), Some("1985-04-30")),
        ("1985-XX-XX", Some("1985-01-01"), Some("1985-12-31")),
        ("1984?", Some("1984-01-01"), Some("1984-12-31")),
        ("2004-06~", Some("2004-06-01"), Some("2004-06-30")),
        ("2004-06-11%", Some("2004-06-11"), Some("2004-06-11")),
        ("-0100", Some("-0100-01-01"), Some("-0100-12-31")),
        ("Y17000", Some("+17000-01-01"), Some("+17000-12-31")),
        ("1964/2008", Some("1964-01-01"), Some("2008-12-31")),
        ("2004-02-01/2005", Some("2004-02-01"), Some("2005-12-31")),
        ("1984~/2004-06", Some("1984-01-01"), Some("2004-06-30")),
        ("1985-04-12/..", Some("1985-04-12"), None),
        ("../1985-04", None, Some("1985-04-30")),
        ("1985-04-12/", Some("1985-04-12"), None),
        ("/1985-04-12", None, Some("1985-04-12")),
    ];
    for (text, earliest, latest) in table {
        let value: Edtf = text.parse().unwrap_or_else(|error| panic!("{text}: {error:?}"));
        let bounds = value.bounds();
        let written = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        assert_eq!((written(bounds.earliest).as_deref(), written(bounds.latest).as_deref()), (earliest, latest), "{text}");
        assert_eq!(value.to_string(), text);
    }
}

#[test]
fn what_is_no_level_one_value_is_refused() {
    for text in [
        "",
        "85",
        "1985-4-1",
        "1985-13",
        "1985-02-30",
        "1985-04-12-01",
        "2004?~",
        "19XX-04",
        "1985-XX-12",
        "..",
        "../..",
        "/",
        "Y1985",
        "2001-25",
        "12 April 1985",
        "-0000",
        "156u-12-25",
        "unknown/2006",
        "1985/",
        "２００１",
    ] {
        // An interval with one end is one; the rest is nothing.
        assert_eq!(text.parse::<Edtf>().is_ok(), text == "1985/", "{text:?}");
    }
}

fn dates() -> impl Strategy<Value = CalendarDate> {
    let seasons = prop_oneof![Just(Season::Spring), Just(Season::Summer), Just(Season::Autumn), Just(Season::Winter)];
    prop_oneof![
        (0..100_i32).prop_map(CalendarDate::Century),
        (0..1000_i32).prop_map(CalendarDate::Decade),
        (-9999..20_000_i32).prop_map(CalendarDate::Year),
        (1..9999_i32, seasons).prop_map(|(year, season)| CalendarDate::Season(year, season)),
        (1..9999_i32, 1..13_u8).prop_map(|(year, month)| CalendarDate::Month(year, month)),
        (1..3_000_000_i32).prop_filter_map("a day", |days| NaiveDate::from_num_days_from_ce_opt(days).map(CalendarDate::Day)),
        (1..9999_i32).prop_map(CalendarDate::MonthOfYearUnknown),
    ]
}

fn points() -> impl Strategy<Value = Point> {
    let qualifiers =
        prop_oneof![Just(None), Just(Some(Qualifier::Approximate)), Just(Some(Qualifier::Uncertain)), Just(Some(Qualifier::Both))];
    (dates(), qualifiers).prop_map(|(date, qualifier)| Point { date, qualifier })
}

proptest! {
    #[test]
    fn writing_and_parsing_are_inverse(first in points(), last in points()) {
        for value in [Edtf::Point(first), Edtf::Interval(IntervalEnd::At(first), IntervalEnd::At(last)), Edtf::Interval(IntervalEnd::At(first), IntervalEnd::Open)] {
            prop_assert_eq!(value.to_string().parse::<Edtf>(), Ok(value));
        }
    }

    #[test]
    fn any_text_is_a_value_or_refused(text in "[-0-9X~?%/.Y]{0,24}") {
        if let Ok(value) = text.parse::<Edtf>() {
            prop_assert_eq!(value.to_string(), text);
        }
    }

    #[test]
    fn bounds_are_in_order(point in points()) {
        let bounds = Edtf::Point(point).bounds();
        prop_assert!(bounds.earliest <= bounds.latest);
    }
}
