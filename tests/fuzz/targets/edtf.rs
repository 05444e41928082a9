#![no_main]

#[path = "../../suite/fuzz_checks.rs"]
#[allow(dead_code)]
mod fuzz_checks;

libfuzzer_sys::fuzz_target!(|input: &str| fuzz_checks::edtf(input));
