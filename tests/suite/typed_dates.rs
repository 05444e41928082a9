//! Dates as people type them, in every language; and words that are none.

use super::decisions::knowledge;
use linimasa::timeline::read_typed;

#[test]
fn a_date_is_read_in_any_language_and_says_what_it_was_read_from() {
    let today = "2026-03-04".parse().ok();
    let table = [
        ("akhir 2026", Some("2026-12"), "akhir 2026"),
        ("cuối năm 2026", None, "cuối năm 2026"),
        ("25 Oktober 2025", Some("2025-10-25"), "25 Oktober 2025"),
        ("25/10/2025", Some("2025-10-25"), "25/10/2025"),
        ("October 2025", Some("2025-10"), "October 2025"),
        ("tháng 10 năm 2025", Some("2025-10"), "tháng 10 năm 2025"),
        ("besok", Some("2026-03-05"), "besok"),
        ("yesterday", Some("2026-03-03"), "yesterday"),
        ("hôm qua", Some("2026-03-03"), "hôm qua"),
        ("2026-10~", Some("2026-10~"), "2026-10~"),
        ("2026-10/2027", Some("2026-10/2027"), "2026-10/2027"),
        ("maybe on 3 June 2031", Some("2031-06-03"), "3 June 2031"),
    ];
    for (words, edtf, phrase) in table {
        let typed = read_typed(words, today, "en", knowledge()).unwrap_or_else(|| panic!("{words} is a date"));
        assert!(typed.edtf.bounds().is_located());
        if words.contains("2026") && !words.contains('-') {
            assert!(typed.edtf.bounds().latest.is_some_and(|day| day.to_string() == "2026-12-31"), "{words}: {}", typed.edtf);
        } else if let Some(edtf) = edtf {
            assert_eq!(typed.edtf.to_string(), edtf, "{words}");
        }
        assert_eq!(typed.phrase, phrase, "{words}");
    }
}

#[test]
fn without_a_today_nothing_counts_from_it_and_words_are_no_dates() {
    for words in ["yesterday", "besok", "hôm qua", "", "   ", "24/7", "Bagas", "31 February 2026", "../..", &"x".repeat(100_000)] {
        let read = read_typed(words, None, "id", knowledge());
        assert_eq!(read, None, "{words}");
    }
}
