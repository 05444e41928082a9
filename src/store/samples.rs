//! The articles that the program carries with it.

use crate::documents::{GivenFields, Input};
use crate::embedded;

/// The briefs of the main sample, in name order.
pub fn bundled() -> Vec<Input> {
    sample("corpus/hanoi/")
}

/// The fictional story, in name order.
pub fn fictional() -> Vec<Input> {
    sample("corpus/fiction/")
}

fn sample(folder: &str) -> Vec<Input> {
    let input = |(path, content): (&str, &str)| {
        let id = path.strip_prefix(folder)?.to_owned();
        Some(Input { id, bytes: content.as_bytes().to_vec(), given: GivenFields::default() })
    };
    embedded::under(folder).filter_map(input).collect()
}
