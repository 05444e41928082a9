//! All integration tests, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod suite {
    mod cli;
    mod contract;
    mod floors;
    mod gold;
    mod language_data;
    mod program;
    mod seeds;
    mod shifted;
    mod language_rules;
}
