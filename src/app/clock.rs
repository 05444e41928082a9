//! The one place where the program asks what day and what time it is.

use chrono::{DateTime, NaiveDate, Utc};
use std::time::{SystemTime, UNIX_EPOCH};

const SECONDS_PER_DAY: u64 = 86_400;

/// Today in UTC; `None` if the machine's clock stands before 1970.
pub fn today() -> Option<NaiveDate> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    NaiveDate::from_epoch_days(i32::try_from(seconds / SECONDS_PER_DAY).ok()?)
}

/// Now, to the second; `None` if the machine's clock stands before 1970.
pub fn now() -> Option<DateTime<Utc>> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)
}
