//! The number that a script sees.

/// How a run of the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitCode {
    /// 0: everything was done.
    Done,
    /// 1: done, but some inputs had errors; the others are complete.
    SomeErrors,
    /// 2: the command line says something that cannot be meant.
    Usage,
    /// 3: nothing could be done.
    Nothing,
}

impl ExitCode {
    /// Of a run over inputs: how many came out whole, and how many had errors.
    pub const fn of_run(whole: usize, with_errors: usize) -> Self {
        match (whole, with_errors) {
            (_, 0) => Self::Done,
            (0, _) => Self::Nothing,
            _ => Self::SomeErrors,
        }
    }

    pub const fn number(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::SomeErrors => 1,
            Self::Usage => 2,
            Self::Nothing => 3,
        }
    }
}

impl From<ExitCode> for std::process::ExitCode {
    fn from(code: ExitCode) -> Self {
        Self::from(code.number())
    }
}

#[cfg(test)]
mod tests {
    use super::ExitCode;

    #[test]
    fn errors_end_a_run_with_1_and_with_3_only_if_nothing_came_out() {
        let codes = [(0, 0), (5, 0), (4, 1), (0, 1)].map(|(whole, with_errors)| ExitCode::of_run(whole, with_errors).number());
        assert_eq!(codes, [0, 0, 1, 3]);
    }
}
