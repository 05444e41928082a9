//! Other calendars: `tests/cases/tet.tsv` (every lunar year from 1900 to 2100), `tests/cases/calendar.tsv` (sentences), and the data behind both.

use super::cases::{Row, hold_row, row};
use super::language_rules::article;
use linimasa::calendars::{Holidays, Meridian, fiscal_shift, lunar_day, lunar_month, new_year};
use linimasa::lang::LanguageTag;
use linimasa::temporal::{Certainty, DateEngine, Reading};
use std::path::Path;

fn lines(table: &str) -> Vec<(usize, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(table);
    let content = std::fs::read_to_string(path).expect(table);
    let lines = content.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(|(index, line)| (index + 1, line.to_owned())).collect()
}

fn table() -> Vec<(LanguageTag, Row)> {
    let cut = |(line, content): (usize, String)| {
        let (language, rest) = content.split_once('\t').expect("a language column");
        (LanguageTag::find(language).expect("a language"), row(&format!("calendar {language}"), line, rest))
    };
    lines("calendar.tsv").into_iter().map(cut).collect()
}

fn read(tag: &str, text: &str, anchor: &str) -> Vec<Reading> {
    let tag = LanguageTag::find(tag).expect("a language");
    DateEngine::embedded().date_article(&article(text, tag, (anchor != "-").then_some(anchor))).readings
}

#[test]
fn sentences_with_holidays_and_lunar_days_hold() {
    let engine = DateEngine::embedded();
    let wrong: Vec<String> = table().iter().filter_map(|(tag, row)| hold_row(row, *tag, &engine)).collect();
    assert!(wrong.is_empty(), "calendar.tsv: {} rows do not hold\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_third_of_the_sentences_find_nothing() {
    let rows = table();
    let nothing = rows.iter().filter(|(_, row)| row.finds_nothing()).count();
    assert!(rows.len() >= 120 && nothing * 3 >= rows.len(), "{nothing} of {} rows", rows.len());
}

#[test]
fn every_lunar_year_from_1900_to_2100_begins_on_its_day() {
    let rows = lines("tet.tsv");
    assert_eq!(rows.len(), 201);
    for (line, content) in rows {
        let [year, day, leap, other] = content.split('\t').collect::<Vec<_>>()[..] else { panic!("tet.tsv:{line}") };
        let year: i32 = year.parse().expect("a year");
        let written = |meridian| new_year(year, meridian).map(|day| day.to_string());
        assert_eq!(written(Meridian::Hanoi).as_deref(), Some(day), "{year} at UTC+7");
        assert_eq!(written(Meridian::Beijing).as_deref(), Some(if other == "-" { day } else { other }), "{year} at UTC+8");
        let leap_months: Vec<String> =
            (1..=12).filter(|month| lunar_month(year, *month, true, Meridian::Hanoi).is_some()).map(|month| month.to_string()).collect();
        assert_eq!(leap_months.join(" "), if leap == "-" { "" } else { leap }, "leap month of {year}");
    }
}

#[test]
fn lunar_months_follow_each_other_without_a_gap() {
    for year in 1900..=2100 {
        let mut next = new_year(year, Meridian::Hanoi).expect("a year");
        for (month, is_leap) in (1..=12).flat_map(|month| [(month, false), (month, true)]) {
            let Some((first, last)) = lunar_month(year, month, is_leap, Meridian::Hanoi) else { continue };
            assert_eq!(first, next, "month {month} of {year}");
            assert!(matches!((last - first).num_days(), 28 | 29), "month {month} of {year}");
            next = last.succ_opt().expect("a day");
        }
        assert_eq!(Some(next), new_year(year + 1, Meridian::Hanoi));
    }
}

#[test]
fn lunar_days_that_do_not_exist_are_refused() {
    // Chạp of 2024 (Giáp Thìn) has 29 days; 2024 has no leap month; 1700 and 2300 are out of reach.
    for (year, month, is_leap, day) in
        [(2024, 12, false, 30), (2024, 6, true, 1), (1700, 1, false, 1), (2300, 1, false, 1), (2024, 13, false, 1), (2024, 1, false, 0)]
    {
        assert_eq!(lunar_day(year, month, is_leap, day, Meridian::Hanoi), None, "{year}-{month}-{day}");
    }
}

#[test]
fn holidays_fall_on_their_days() {
    Holidays::check().unwrap_or_else(|error| panic!("{error}"));
    let table = [
        ("thanksgiving", 2023, "2023-11-23"),
        ("memorial-day", 2021, "2021-05-31"),
        ("august-bank", 2019, "2019-08-26"),
        ("ascension", 2024, "2024-05-09"),
        ("tet-eve", 2025, "2025-01-28"),
        ("kitchen-gods", 2025, "2025-01-22"),
        ("hung-kings", 2027, "2027-04-16"),
        ("mid-autumn", 2025, "2025-10-06"),
        ("chinese-new-year", 2007, "2007-02-18"),
        ("tet", 2007, "2007-02-17"),
        ("idulfitri", 2011, "2011-08-31"),
        ("idulfitri-eve", 2024, "2024-04-09"),
        ("eid-al-fitr", 2000, "2000-01-08 2000-12-27"),
        ("iduladha", 2023, "2023-06-29"),
        ("black-friday", 2019, "2019-11-29"),
        ("independence", 2019, ""),
        ("waisak", 1990, ""),
    ];
    for (id, year, days) in table {
        let found: Vec<String> = Holidays::embedded().days_in(id, year).iter().map(|found| found.day.to_string()).collect();
        assert_eq!(found.join(" "), days, "{id} {year}");
    }
}

#[test]
fn what_reckonings_put_on_different_days_is_approximate() {
    let table = [
        ("id", "Lebaran 2024", "-", "2024-04-10~", Certainty::Approximate),
        ("id", "1 Syawal 1445 H", "-", "2024-04-10~", Certainty::Approximate),
        ("id", "Ramadan 1445 H", "-", "2024-03-11~/2024-04-09~", Certainty::Approximate),
        ("vi", "Tết Mậu Thân", "2018-01-10", "1968-01-29~", Certainty::Approximate),
        ("vi", "Tết 1972", "-", "1972-02-15", Certainty::Certain),
        ("vi", "Tết 1985", "-", "1985-01-21", Certainty::Certain),
        ("id", "Natal 1969", "-", "1969-12-25", Certainty::Certain),
        ("en", "Easter Sunday 2016", "-", "2016-03-27", Certainty::Certain),
    ];
    for (tag, text, anchor, edtf, certainty) in table {
        let readings = read(tag, text, anchor);
        let found: Vec<_> = readings.iter().map(|reading| (reading.edtf.map(|edtf| edtf.to_string()), reading.certainty)).collect();
        assert_eq!(found, [(Some(edtf.to_owned()), certainty)], "{text}");
    }
}

#[test]
fn the_steps_say_by_which_calendar_a_day_was_found() {
    let table = [
        ("vi", "mùng 5 Tết Giáp Thìn", "2024-03-01", "step-lunar"),
        ("vi", "Tết Mậu Thân", "2018-01-10", "step-lunar-doubt"),
        ("id", "Lebaran 2024", "-", "step-proclaimed"),
        ("id", "17 Ramadan 1445 H", "-", "step-hijri"),
        ("en", "Good Friday 2014", "-", "step-easter"),
        ("en", "Thanksgiving Day 2018", "-", "step-holiday"),
        ("en", "Lunar New Year 2020", "-", "step-chinese"),
        ("en", "Japan's fiscal 2023", "-", "step-fiscal"),
    ];
    for (tag, text, anchor, step) in table {
        let readings = read(tag, text, anchor);
        assert!(
            readings.iter().any(|reading| reading.steps.iter().any(|message| message.key == step)),
            "{text}: no {step} in {readings:?}"
        );
    }
}

#[test]
fn fiscal_years_are_those_of_the_country_or_of_the_article() {
    let table = [("us", Some(-3)), ("jp", Some(3)), ("in", Some(-9)), ("au", Some(-6)), ("vn", Some(0)), ("xx", None)];
    for (country, shift) in table {
        assert_eq!(fiscal_shift(country), shift, "{country}");
    }
    // The end that one phrase tells holds for the article; a year of which nobody tells is the calendar year.
    let text = "Revenue fell in its fiscal fourth quarter, which ends Sept. 30, and it will raise no dividend in fiscal 2024.";
    let of = |text: &str| {
        let readings = read("en", text, "2023-09-20");
        let found = readings
            .into_iter()
            .filter(|reading| reading.value.starts_with("FY"))
            .map(|reading| (reading.value, reading.edtf.map(|edtf| edtf.to_string())));
        found.map(|(value, edtf)| format!("{value} {}", edtf.unwrap_or_default())).collect::<Vec<_>>()
    };
    assert_eq!(of(text), ["FY2023-Q4 2023-07/2023-09", "FY2024 2023-10/2024-09"]);
    assert_eq!(of("It will raise no dividend in fiscal 2024."), ["FY2024 2024"]);
    assert_eq!(of("The federal government has spent more this fiscal year."), ["FY2023 2022-10/2023-09"]);
    // One country in the sentence is evidence, two are none.
    assert_eq!(of("Australia's emissions rose in the 2018-19 financial year."), ["FY2019 2018-07/2019-06"]);
    assert_eq!(of("Australia's and Japan's emissions rose in fiscal 2019."), ["FY2019 2019"]);
    assert_eq!(of("Exports rose in fiscal 2019."), ["FY2019 2019"]);
}

#[test]
fn a_holiday_and_its_date_beside_it_are_one_expression() {
    let table = [
        ("vi", "Mở cửa rằm tháng Giêng (3/3).", "rằm tháng Giêng (3/3)"),
        ("vi", "Sinh ngày 5 tháng Chạp năm Canh Thân, tức 13/1/1921.", "ngày 5 tháng Chạp năm Canh Thân, tức 13/1/1921"),
        ("en", "It closes on Thanksgiving Day (Nov. 22).", "Thanksgiving Day (Nov. 22)"),
    ];
    for (tag, text, phrase) in table {
        let found: Vec<String> = read(tag, text, "2018-11-20").iter().map(|reading| reading.span.of(text).to_owned()).collect();
        assert_eq!(found, [phrase], "{text}");
    }
    // A comma alone joins no date to a feast.
    assert_eq!(read("vi", "Trước Tết, ngày 5/2, cầu thông xe.", "2026-01-14").len(), 2);
}

#[test]
fn every_name_of_a_holiday_or_country_is_known_to_the_calendars() {
    for tag in LanguageTag::all() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/lang/{tag}/calendar.toml"));
        let Ok(content) = std::fs::read_to_string(path) else { continue };
        let tables: toml::Table = content.parse().expect("TOML");
        let keys = |class: &str| -> Vec<String> {
            let table = tables.get(class).and_then(toml::Value::as_table);
            table.into_iter().flat_map(toml::Table::keys).filter(|key| *key != "source").cloned().collect()
        };
        for id in ["holiday", "holiday_bare", "new_year_name", "new_year_full"].into_iter().flat_map(keys) {
            assert!(Holidays::embedded().knows(&id), "{tag}: no holiday {id}");
        }
        for country in keys("fiscal_country") {
            assert!(fiscal_shift(&country).is_some(), "{tag}: no fiscal year of {country}");
        }
    }
}
