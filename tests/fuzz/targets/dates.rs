#![no_main]

#[path = "../../suite/fuzz_checks.rs"]
#[allow(dead_code)]
mod fuzz_checks;

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz_checks::dates(input));
