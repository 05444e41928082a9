//! Days by other reckonings: holidays, lunar and Hijri days, fiscal years. The rules of holidays are data in `data/calendar`.
//!
//! ```text
//! moon and sun --> lunar.rs --\
//! icu_calendar --> hijri.rs ---+--> Holidays (data/calendar/*.toml) --> Occasion::days_in(year)
//! computus     --> easter.rs -/
//! ```

mod easter;
mod fiscal;
mod hijri;
mod holidays;
mod lunar;
mod moon_and_sun;
mod occasion;

pub use easter::easter_sunday;
pub use fiscal::{fiscal_shift, fiscal_shift_of_end};
pub use holidays::{Holidays, Reckoning};
pub use lunar::{Meridian, lunar_day, lunar_month, new_year};
pub use occasion::{Days, Named, Occasion};
