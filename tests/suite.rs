//! All integration tests, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod suite {
    mod annotated;
    mod articles;
    mod base_languages;
    mod calendar;
    mod cases;
    mod claims;
    mod cli;
    mod contract;
    mod corpus;
    mod crowd;
    mod crowded;
    mod decisions;
    mod decisions_hold;
    mod documents;
    mod exports;
    mod finding;
    mod floors;
    mod fuzz_checks;
    mod fuzz_corpus;
    mod gold;
    mod hostile;
    mod language_data;
    mod language_rules;
    mod packaging;
    mod pages;
    mod program;
    mod project_disk;
    mod project_file;
    mod reasons;
    mod scene;
    mod seeds;
    mod shifted;
    mod stories;
    mod story;
    mod story_score;
    mod timex3;
    mod typed_dates;
    #[cfg(feature = "app")]
    mod window;
    #[cfg(feature = "app")]
    mod window_curate;
    #[cfg(feature = "app")]
    mod window_finding;
    #[cfg(feature = "app")]
    mod window_gestures;
}
