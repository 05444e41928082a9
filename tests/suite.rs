//! All integration tests, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod suite {
    mod cli;
    mod floors;
    mod language_data;
    mod language_rules;
    mod program;
}
