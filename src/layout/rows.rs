//! Rows of a lane: which stretches of each are taken, and where the next thing fits.

/// A stretch of points along a row, half-open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    pub start: f32,
    pub end: f32,
}

impl Stretch {
    fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The taken stretches of a lane's rows, each row sorted and disjoint.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    rows: Vec<Vec<Stretch>>,
    most: usize,
}

impl Rows {
    /// No more than `most` rows, at least one.
    pub fn new(most: usize) -> Self {
        Self { rows: Vec::new(), most: most.max(1) }
    }

    pub fn count(&self) -> usize {
        self.rows.len().max(1)
    }

    /// The first row where `wanted` is free, a new one if there may be one; it is taken then.
    pub fn take(&mut self, wanted: Stretch) -> Option<usize> {
        for (index, row) in self.rows.iter_mut().enumerate() {
            let at = row.partition_point(|taken| taken.start < wanted.start);
            let before = at.checked_sub(1).and_then(|before| row.get(before));
            let is_free = before.is_none_or(|taken| !taken.overlaps(wanted)) && row.get(at).is_none_or(|taken| !taken.overlaps(wanted));
            if is_free {
                row.insert(at, wanted);
                return Some(index);
            }
        }
        (self.rows.len() < self.most).then(|| {
            self.rows.push(vec![wanted]);
            self.rows.len() - 1
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_goes_to_another_row_until_there_is_none() {
        let mut rows = Rows::new(2);
        let stretch = |start: f32, end: f32| Stretch { start, end };
        assert_eq!(rows.take(stretch(0.0, 10.0)), Some(0));
        assert_eq!(rows.take(stretch(10.0, 20.0)), Some(0));
        assert_eq!(rows.take(stretch(5.0, 15.0)), Some(1));
        assert_eq!(rows.take(stretch(6.0, 7.0)), None);
        assert_eq!(rows.count(), 2);
    }
}
