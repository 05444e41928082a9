//! The values against the specification's own examples.

mod arithmetic;
mod properties;

use super::{Bounds, CalendarDate, Edtf, EdtfSet, Member, Moment, ParseError, Point, Qualifier, Season};
use chrono::NaiveDate;
use std::fmt::Debug;
use std::str::FromStr;

/// `"text"`, what it is, earliest and latest day; of what is refused `!` and why.
const TABLE: &str = include_str!("../../../tests/cases/edtf.tsv");

fn edtf(text: &str) -> Edtf {
    read(text)
}

fn read<Value: FromStr<Err: Debug>>(text: &str) -> Value {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

#[test]
fn every_text_of_the_table_is_read_with_its_bounds_and_written_back_or_refused() {
    let (mut read, mut refused, mut wrong) = (0, 0, Vec::new());
    for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let text = cells[0].strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or_else(|| panic!("no quotes: {row}"));
        let (got, written, bounds) = what_it_is(text);
        let side = |day: Option<NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let holds = if cells[1] == "!" {
            refused += 1;
            got == "!"
        } else {
            read += 1;
            (got, written.as_str()) == (cells[1], text)
                && (side(bounds.earliest), side(bounds.latest)) == (cells[2].to_owned(), cells[3].to_owned())
        };
        if !holds {
            wrong.push(format!("{row}\n    got {got} {written:?} {bounds:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows do not hold\n{}", wrong.len(), wrong.join("\n"));
    assert!(read >= 120 && refused >= 200, "{read} read, {refused} refused: rows are missing");
}

fn what_it_is(text: &str) -> (&'static str, String, Bounds) {
    match (text.parse::<Edtf>(), text.parse::<EdtfSet>()) {
        (Ok(_), Ok(_)) => ("both a value and a set", String::new(), Bounds::default()),
        (Ok(value), Err(_)) => {
            let what = match value {
                Edtf::Point(_) => "date",
                Edtf::Interval(..) => "interval",
                Edtf::Moment(_) => "moment",
            };
            (what, value.to_string(), value.bounds())
        }
        (Err(_), Ok(set)) => ("set", set.to_string(), set.bounds()),
        (Err(_), Err(_)) => ("!", String::new(), Bounds::default()),
    }
}

#[test]
fn a_refusal_names_the_part_that_was_not_understood() {
    let not_a_date = |part: &str| ParseError::NotADate(part.to_owned());
    for (text, error) in [
        ("1985/1986-13", not_a_date("1986-13")),
        ("2004?~", not_a_date("2004?~")),
        ("..", not_a_date("..")),
        ("../..", ParseError::NoEnds),
        ("1986/1985", ParseError::EndsBeforeStart),
    ] {
        assert_eq!(text.parse::<Edtf>(), Err(error), "{text}");
    }
    for (text, error) in [
        ("1985", ParseError::NotASet("1985".to_owned())),
        ("[1985,..1990]", ParseError::NotASet("[1985,..1990]".to_owned())),
        ("[1985,1990-13]", not_a_date("1990-13")),
        ("[1986..1985]", ParseError::EndsBeforeStart),
    ] {
        assert_eq!(text.parse::<EdtfSet>(), Err(error), "{text}");
    }
}

#[test]
fn a_value_is_what_was_written() {
    let point = |date, qualifier| Edtf::Point(Point { date, qualifier });
    let moment = |text: &str| match edtf(text) {
        Edtf::Moment(Moment { zone, .. }) => format!("{zone:?}"),
        other => panic!("{other:?}"),
    };
    assert_eq!(edtf("2001-24~"), point(CalendarDate::Season(2001, Season::Winter), Some(Qualifier::Approximate)));
    assert_eq!(edtf("2001-34?"), point(CalendarDate::Quarter(2001, 2), Some(Qualifier::Uncertain)));
    assert_eq!(edtf("2001-39"), CalendarDate::Quadrimester(2001, 3).into());
    assert_eq!(edtf("2001-41%"), point(CalendarDate::Half(2001, 2), Some(Qualifier::Both)));
    assert_eq!(edtf("-01XX"), CalendarDate::Century(-1).into());
    let zones = ["", "Z", "+07", "-03:30", "+00:00"].map(|zone| moment(&format!("2001-02-03T04:05:06{zone}")));
    assert_eq!(zones, ["None", "Some(Utc)", "Some(Hours(7))", "Some(Minutes(-210))", "Some(Minutes(0))"]);
    let set: EdtfSet = read("[..1984,1990]");
    assert!(matches!(set.members[..], [Member::UpTo(_), Member::At(_)]));
}

#[test]
fn a_day_and_a_qualifier_are_found_in_each_kind_of_value() {
    let table = [
        ("2004-06-11", Some("2004-06-11"), None),
        ("2004-06-11~", Some("2004-06-11"), Some(Qualifier::Approximate)),
        ("2004-06-11T10:00:00Z", Some("2004-06-11"), None),
        ("2004-06", None, None),
        ("2004-06-XX?", None, Some(Qualifier::Uncertain)),
        ("2004?/2005~", None, Some(Qualifier::Uncertain)),
        ("2004/2005~", None, Some(Qualifier::Approximate)),
        ("../2005%", None, Some(Qualifier::Both)),
        ("2004-06-11/2004-06-11", None, None),
    ];
    for (text, day, qualifier) in table {
        let value = edtf(text);
        assert_eq!((value.single_day(), value.qualifier()), (day.map(read), qualifier), "{text}");
    }
    let qualified = [("2004", "2004~"), ("2004?/..", "2004~/.."), ("2004-06-11T10:00:00Z", "2004-06-11T10:00:00Z")];
    for (text, expected) in qualified {
        assert_eq!(edtf(text).qualified(Some(Qualifier::Approximate)).to_string(), expected);
    }
    for (text, expected) in [("2004-06-11T10:00:00Z", "2004-06-11"), ("2004~/..", "2004~/..")] {
        assert_eq!(edtf(text).without_time().to_string(), expected);
    }
    assert_eq!(Edtf::interval(CalendarDate::Year(2004), CalendarDate::Year(2004)), edtf("2004"));
    assert_eq!(Edtf::interval(CalendarDate::Year(2004), CalendarDate::Year(2005)), edtf("2004/2005"));
}

#[test]
fn bounds_are_compared_and_counted() {
    let bounds = |text: &str| edtf(text).bounds();
    let table = [
        // a, b, share a day, all of b in a, days of a
        ("2004", "2004-06", true, true, Some(366)),
        ("2004-06", "2004", true, false, Some(30)),
        ("2004-06-30", "2004-07-01", false, false, Some(1)),
        ("2004-06-01/2004-06-30", "2004-06-30/2004-07-31", true, false, Some(30)),
        ("2004-06/2004-07", "2004-07/2004-08", true, false, Some(61)),
        ("2004-06/2004-07", "2004-05/2004-06", true, false, Some(61)),
        ("2004/..", "2005", true, true, None),
        ("2004/..", "2003", false, false, None),
        ("../2004", "2004", true, true, None),
        ("2004", "../2004", true, false, Some(366)),
        ("2004", "2004/..", true, false, Some(366)),
        ("../2004", "2005", false, false, None),
    ];
    for (a, b, overlap, contained, days) in table {
        let (first, second) = (bounds(a), bounds(b));
        let got = (first.overlaps(second), second.overlaps(first), first.contains(second), first.day_count());
        assert_eq!(got, (overlap, overlap, contained, days), "{a} and {b}");
    }
    let located = ["2004", "2004/", "../2004", "Y170000002"].map(|text| bounds(text).is_located());
    assert_eq!(located, [true, true, true, false]);
}
