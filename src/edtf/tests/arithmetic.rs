//! Relations, durations and shifts against examples done by hand.

use super::{edtf, read};
use crate::edtf::{CalendarDate, Duration, Edtf, ParseError, Qualifier, Truth};

#[test]
fn relations_say_maybe_where_a_value_leaves_it_open() {
    use Truth::{Maybe, No, Yes};
    let table = [
        // a, b, a before b, share a day, a within b
        ("1984", "1985", Yes, No, No),
        ("1985", "1984", No, No, No),
        ("1985", "1985", No, Yes, Yes),
        ("1985-04-12", "1985-04-12", No, Yes, Yes),
        ("1985-04-12", "1985-04-13", Yes, No, No),
        ("1985-04", "1985", No, Yes, Yes),
        ("1985", "1985-04", No, Yes, No),
        ("1984-12/1985-01", "1985", No, Yes, No),
        ("1984-12/1985-01", "1985-01-15", Maybe, Maybe, No),
        // Some day of April against a day, a part, all of it, and another.
        ("1985-04-XX", "1985-04-12", Maybe, Maybe, Maybe),
        ("1985-04-12", "1985-04-XX", Maybe, Maybe, Maybe),
        ("1985-04-XX", "1985-04-01", No, Maybe, Maybe),
        ("1985-04-XX", "1985-04", No, Yes, Yes),
        ("1985-04", "1985-04-XX", No, Yes, Maybe),
        ("1985-04-XX", "1985-05-XX", Yes, No, No),
        ("1985-XX-XX", "1985-12-31", Maybe, Maybe, Maybe),
        ("1985-XX-XX", "1985", No, Yes, Yes),
        // Some month of 2004; some year of the 2010s, of the century.
        ("2004-XX", "2004-12-31", Maybe, Maybe, No),
        ("2004-XX", "2004-12-01/2004-12-31", Maybe, Maybe, Maybe),
        ("2004-XX", "2004", No, Yes, Yes),
        ("2004-01-31", "2004-XX", Maybe, Maybe, Maybe),
        ("2004-01-01", "2004-XX", Maybe, Maybe, Maybe),
        // That a month is longer than a day is not looked at.
        ("2004-XX", "2004-01-31", No, Maybe, Maybe),
        ("201X", "2019", Maybe, Maybe, Maybe),
        ("201X", "2010", No, Maybe, Maybe),
        ("201X", "2009/2020", No, Yes, Yes),
        ("20XX", "2100", Yes, No, No),
        ("20XX", "2099-12-31", Maybe, Maybe, No),
        ("2009", "201X", Yes, No, No),
        ("-001X", "-0009", Yes, No, No),
        // An interval begins some day of its start.
        ("2004-06/2006-08", "2004-06-15", No, Maybe, No),
        ("2004-06/2006-08", "2005", No, Yes, No),
        ("2004-06-15", "2004-06/2006-08", Maybe, Maybe, Maybe),
        ("2005", "2004-06/2006-08", No, Yes, Yes),
        ("2004-06-01/2006-08-31", "2004-06-15", No, Yes, No),
        ("2004-06/2006-08", "2006-08-31", Maybe, Maybe, No),
        ("2004-06/2004-06-10", "2004-06-20", Yes, No, No),
        ("2004-06-20/2004-06", "2004-06-10", No, No, No),
        // An open end goes on, an unknown one may.
        ("1985/..", "2020", No, Yes, No),
        ("1985/", "2020", Maybe, Maybe, No),
        ("2020", "1985/..", No, Yes, Yes),
        ("2020", "1985/", No, Maybe, Maybe),
        ("1985/", "1984", No, No, No),
        ("../1985", "1984", No, Yes, No),
        ("../1985", "1986/..", Yes, No, No),
        ("../1985", "../1990", No, Yes, Yes),
        ("/1985", "../1990", No, Yes, Yes),
        ("1985/..", "1980/..", No, Yes, Yes),
        ("1980/..", "1985/", No, Yes, No),
        // Seasons, quarters, halves, negative and long years, times.
        ("2001-24", "2002-01", No, Yes, No),
        ("2001-33", "2001-34", Yes, No, No),
        ("2001-34", "2001-40", No, Yes, Yes),
        ("-0100", "0100", Yes, No, No),
        ("Y-170000002", "Y170000002", Yes, No, No),
        ("Y300000", "Y300001", Yes, No, No),
        ("Y300000", "Y300000", No, Yes, Yes),
        ("1985-04-12T23:20:30", "1985-04-12", No, Yes, Yes),
        ("1985-04-12T23:20:30Z", "1985-04-13", Yes, No, No),
    ];
    for (a, b, before, overlaps, within) in table {
        let (first, second) = (edtf(a), edtf(b));
        let got = [first.before(second), first.overlaps(second), first.within(second)].map(|judgement| judgement.truth);
        assert_eq!(got, [before, overlaps, within], "{a} and {b}");
    }
}

#[test]
fn a_judgement_carries_the_doubt_of_both_values() {
    use Qualifier::{Approximate, Both, Uncertain};
    let table = [
        ("1984", "1985", None),
        ("1984~", "1985", Some(Approximate)),
        ("1984", "1985?", Some(Uncertain)),
        ("1984~", "1985?", Some(Both)),
        ("1984~", "1985~", Some(Approximate)),
        ("1984%", "1985?", Some(Both)),
        ("1984?/1985~", "1986", Some(Both)),
        ("1984/1985", "1986/1987?", Some(Uncertain)),
        ("1984-01-01T00:00:00Z", "1986~/..", Some(Approximate)),
    ];
    for (a, b, qualifier) in table {
        let (first, second) = (edtf(a), edtf(b));
        for judgement in [first.before(second), second.overlaps(first), first.within(second)] {
            assert_eq!(judgement.qualifier, qualifier, "{a} and {b}");
        }
    }
}

#[test]
fn durations_are_read_and_written_the_shortest_way() {
    let table = [
        ("P90D", "P90D"),
        ("P3M", "P3M"),
        ("P1Y6M", "P1Y6M"),
        ("P18M", "P1Y6M"),
        ("P2Y", "P2Y"),
        ("P2W", "P14D"),
        ("P1W1D", "P8D"),
        ("P1Y2M3W4D", "P1Y2M25D"),
        ("-P90D", "-P90D"),
        ("-P1M", "-P1M"),
        ("P0D", "P0D"),
        ("-P0Y", "P0D"),
        ("P007D", "P7D"),
        ("P357913941Y3M", "P357913941Y3M"),
        ("P4294967295D", "P4294967295D"),
        ("P613566756W", "P4294967292D"),
    ];
    for (text, written) in table {
        assert_eq!(text.parse::<Duration>().map(|duration| duration.to_string()).as_deref(), Ok(written), "{text}");
    }
    for text in [
        "",
        "P",
        "-P",
        "90D",
        "P90",
        "PD",
        "P1M1Y",
        "P1D1W",
        "P1D1D",
        "P-1D",
        "P1.5D",
        "P+1D",
        "PT24H",
        "P1DT1H",
        "--P1D",
        "P4294967296D",
        "P357913941Y4M",
        "P357913942Y",
        "P613566757W",
        "P613566756W4D",
        "P99999999999D",
        "p1d",
        "P1D ",
    ] {
        assert_eq!(text.parse::<Duration>(), Err(ParseError::NotADuration(text.to_owned())));
    }
    assert_eq!(Duration::new(18, 10).to_string(), "P1Y6M10D");
}

#[test]
fn a_shift_keeps_the_precision_where_it_can_and_the_doubt_always() {
    let table = [
        ("2025-10-25", "P90D", Some("2026-01-23")),
        ("2025-10-25", "-P90D", Some("2025-07-27")),
        ("2024-01-31", "P1M", Some("2024-02-29")),
        ("2024-03-31", "-P1M", Some("2024-02-29")),
        ("2024-02-29", "P1Y", Some("2025-02-28")),
        ("2024-01-31", "P1M1D", Some("2024-03-01")),
        ("2024-01-31", "P0D", Some("2024-01-31")),
        // The window that a forecast and a waiting time imply.
        ("2027", "-P90D", Some("2026-10-03/2027-10-02")),
        ("2027", "P3M", Some("2027-04/2028-03")),
        ("2027", "P1Y", Some("2028")),
        ("2027", "P1Y6M", Some("2028-07/2029-06")),
        ("2027~", "P24M", Some("2029~")),
        ("2027~", "P1D", Some("2027-01-02~/2028-01-01~")),
        ("2024-12", "P3M", Some("2025-03")),
        ("2024-03?", "-P1Y6M", Some("2022-09?")),
        ("2024-02", "P1D", Some("2024-02-02/2024-03-01")),
        ("2024-02", "P1M1D", Some("2024-03-02/2024-04-01")),
        ("2024-02-XX", "P1M", Some("2024-03-XX")),
        ("2024-02-XX%", "P1D", Some("2024-02-02%/2024-03-01%")),
        ("2024-XX", "P1Y", Some("2025-XX")),
        ("2024-XX", "P1M", Some("2024-02/2025-01")),
        ("2024-XX-XX", "-P2Y", Some("2022-XX-XX")),
        ("2024-21", "P9M", Some("2024-24")),
        ("2024-24", "P3M", Some("2025-21")),
        ("2024-24", "P6M", Some("2025-22")),
        ("2024-24", "P9M", Some("2025-23")),
        ("2024-24", "-P1M", Some("2024-11/2025-01")),
        ("2024-36", "P3M", Some("2025-33")),
        ("2024-36", "P12M", Some("2025-36")),
        ("2024-39", "P4M", Some("2025-37")),
        ("2024-39", "-P4M", Some("2024-38")),
        ("2024-40", "P6M", Some("2024-41")),
        ("2024-40", "P3M", Some("2024-04/2024-09")),
        ("201X", "P10Y", Some("202X")),
        ("201X", "P3Y", Some("2013/2022")),
        ("201X", "P1M", Some("2010-02/2020-01")),
        ("20XX", "-P100Y", Some("19XX")),
        ("20XX", "P10Y", Some("2010/2109")),
        ("000X", "-P10Y", Some("-0010/-0001")),
        ("-001X", "-P10Y", Some("-002X")),
        ("-001X", "P20Y", Some("0001/0010")),
        ("-01XX", "-P100Y", Some("-02XX")),
        // Ends keep their own precision; what has no end has none.
        ("2024/2025-06", "P3M", Some("2024-04/2025-09")),
        ("2024/2025", "P3M", Some("2024-04/2026-03")),
        ("2024-02/2025-06", "P1D", Some("2024-02-02/2025-07-01")),
        ("2024~/2025?", "P1Y", Some("2025~/2026?")),
        ("2024/..", "P1Y", Some("2025/..")),
        ("/2024", "-P1M", Some("/2024-11")),
        ("../2024-02-29", "P1Y", Some("../2025-02-28")),
        ("2024-02-29T10:00:00+07:00", "P1D", Some("2024-03-01T10:00:00+07:00")),
        ("2024-02-29T10:00:00", "P1Y1D", Some("2025-03-01T10:00:00")),
        ("-0001", "P1Y", Some("0000")),
        ("9999", "P1Y", Some("Y10000")),
        ("Y170000002", "P1Y", Some("Y170000003")),
        ("Y170000002", "P0M", Some("Y170000002")),
        // Beyond what can be written, or counted.
        ("9999-12", "P1M", None),
        ("9999-12-31", "P1D", None),
        ("9999-12-31", "P1M", None),
        ("-9999-01-01", "-P1D", None),
        ("-9999-01", "-P1M", None),
        ("9999", "P1M", None),
        ("9999", "P1D", None),
        ("999X", "P10Y", Some("Y10000/Y10009")),
        ("9999-XX", "P1Y", None),
        ("-9999-XX-XX", "-P1Y", None),
        ("Y170000002", "P1D", None),
        ("Y2147483647", "P1Y", None),
        ("Y-2147483648", "-P1Y", None),
        ("2024-01-01", "P357913941Y", None),
        ("2024-01-01", "P4294967295D", None),
        ("2024-01-01T10:00:00", "P4294967295M", None),
        ("2024/9999", "P1D", None),
    ];
    for (text, by, expected) in table {
        let by: Duration = read(by);
        assert_eq!(edtf(text).shifted(by).map(|value| value.to_string()).as_deref(), expected, "{text} and {by}");
    }
}

#[test]
fn dates_that_no_year_has_have_no_bounds_and_no_shift() {
    let year = Duration::new(12, 0);
    for date in [
        CalendarDate::Month(2004, 0),
        CalendarDate::Month(2004, 13),
        CalendarDate::Quarter(2004, 5),
        CalendarDate::Quadrimester(2004, 0),
        CalendarDate::Half(2004, 3),
        CalendarDate::DayOfMonthUnknown(2004, 255),
        CalendarDate::Half(2004, 255),
    ] {
        assert_eq!((date.bounds(), Edtf::from(date).shifted(year)), (None, None), "{date:?}");
        assert_eq!(Edtf::from(date).within(edtf("2004")).truth, Truth::Maybe, "{date:?}");
    }
}
