//! Articles of the same name told apart.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Hands out each id once: a second `a.txt` becomes `a.txt~2`.
///
/// Remembers a number of eight bytes per id and not the id, so that a stream of millions of articles stays small.
#[derive(Debug, Default)]
pub struct UniqueIds {
    taken: HashSet<u64>,
}

impl UniqueIds {
    /// `id`, or `id~2`, `id~3` ... whichever is the first that nobody has.
    pub fn name(&mut self, id: &str) -> String {
        if self.take(id) {
            return id.to_owned();
        }
        let mut copy = 2_u64;
        loop {
            let candidate = format!("{id}~{copy}");
            if self.take(&candidate) {
                return candidate;
            }
            copy += 1;
        }
    }

    fn take(&mut self, id: &str) -> bool {
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        self.taken.insert(hasher.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::UniqueIds;

    #[test]
    fn the_second_of_a_name_is_numbered_and_never_meets_a_third() {
        let mut ids = UniqueIds::default();
        let named: Vec<String> = ["a", "b", "a", "a~2", "a"].iter().map(|id| ids.name(id)).collect();
        assert_eq!(named, ["a", "b", "a~2", "a~2~2", "a~3"]);
    }
}
