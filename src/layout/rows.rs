//! Rows of a lane: which stretches of each are taken, and where the next thing fits.

/// A stretch of points along a row, half-open. `f64`: a row may be as long as all of time at a deep zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    pub start: f64,
    pub end: f64,
}

impl Stretch {
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The taken stretches of a lane's rows, each row sorted and disjoint.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    rows: Vec<Vec<Stretch>>,
}

impl Rows {
    /// `count` rows, at least one, with nothing on them.
    pub fn new(count: usize) -> Self {
        Self { rows: vec![Vec::new(); count.max(1)] }
    }

    pub fn is_free(&self, row: usize, wanted: Stretch) -> bool {
        let Some(row) = self.rows.get(row) else { return false };
        let at = row.partition_point(|taken| taken.start < wanted.start);
        let before = at.checked_sub(1).and_then(|before| row.get(before));
        before.is_none_or(|taken| !taken.overlaps(wanted)) && row.get(at).is_none_or(|taken| !taken.overlaps(wanted))
    }

    /// The first of `most` rows where `wanted` is free. The row it stood on before comes first, so that it stays there while it fits.
    pub fn find(&self, wanted: Stretch, most: usize, before: Option<usize>) -> Option<usize> {
        let before = before.filter(|row| *row < most && self.is_free(*row, wanted));
        before.or_else(|| (0..most.min(self.rows.len())).find(|row| self.is_free(*row, wanted)))
    }

    /// Takes a stretch, whether or not it was free.
    pub fn take(&mut self, row: usize, stretch: Stretch) {
        if let Some(row) = self.rows.get_mut(row) {
            let at = row.partition_point(|taken| taken.start < stretch.start);
            row.insert(at, stretch);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_goes_to_another_row_until_there_is_none() {
        let mut rows = Rows::new(2);
        let stretch = |start: f64, end: f64| Stretch { start, end };
        let cases = [
            (stretch(0.0, 10.0), None, Some(0)),
            (stretch(10.0, 20.0), None, Some(0)),
            (stretch(5.0, 15.0), Some(0), Some(1)),
            (stretch(6.0, 7.0), Some(1), None),
            (stretch(40.0, 50.0), Some(1), Some(1)),
            (stretch(60.0, 70.0), Some(9), Some(0)),
        ];
        for (wanted, before, row) in cases {
            assert_eq!(rows.find(wanted, 2, before), row, "{wanted:?}");
            if let Some(row) = row {
                rows.take(row, wanted);
            }
        }
    }
}
