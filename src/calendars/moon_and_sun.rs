//! When the moon is new and where the sun stands: as much astronomy as a lunisolar calendar needs.
//!
//! Source: Jean Meeus, Astronomical Algorithms, 2nd edition, chapters 25 (sun) and 49 (phases of the moon); clock differences after
//! Espenak and Meeus, Five Millennium Canon of Solar Eclipses, 2006. Moments are Julian days, in dynamical time where a name says `jde`.
//! Against modern ephemerides new moons are right to some seconds, the sun's longitude to about 0.01°, a quarter of an hour.

/// Amplitude in days, and multiples of the sun's anomaly, the moon's anomaly and the moon's argument of latitude.
const NEW_MOON_TERMS: [(f64, i8, i8, i8); 24] = [
    (-0.40720, 0, 1, 0),
    (0.17241, 1, 0, 0),
    (0.01608, 0, 2, 0),
    (0.01039, 0, 0, 2),
    (0.00739, -1, 1, 0),
    (-0.00514, 1, 1, 0),
    (0.00208, 2, 0, 0),
    (-0.00111, 0, 1, -2),
    (-0.00057, 0, 1, 2),
    (0.00056, 1, 2, 0),
    (-0.00042, 0, 3, 0),
    (0.00042, 1, 0, 2),
    (0.00038, 1, 0, -2),
    (-0.00024, -1, 2, 0),
    (-0.00007, 2, 1, 0),
    (0.00004, 0, 2, -2),
    (0.00004, 3, 0, 0),
    (0.00003, 1, 1, -2),
    (0.00003, 0, 2, 2),
    (-0.00003, 1, 1, 2),
    (0.00003, -1, 1, 2),
    (-0.00002, -1, 1, -2),
    (-0.00002, 1, 3, 0),
    (0.00002, 0, 4, 0),
];

/// What the planets add: amplitude in days, phase in degrees, degrees per lunation.
const PLANETARY_TERMS: [(f64, f64, f64); 14] = [
    (0.000325, 299.77, 0.107408),
    (0.000165, 251.88, 0.016321),
    (0.000164, 251.83, 26.651886),
    (0.000126, 349.42, 36.412478),
    (0.000110, 84.66, 18.206239),
    (0.000062, 141.74, 53.303771),
    (0.000060, 207.14, 2.453732),
    (0.000056, 154.84, 7.306860),
    (0.000047, 34.52, 27.261239),
    (0.000042, 207.19, 0.121824),
    (0.000040, 291.34, 1.844379),
    (0.000037, 161.72, 24.198154),
    (0.000035, 239.56, 25.513099),
    (0.000023, 331.55, 3.592518),
];

/// Lunations in a Julian century.
const LUNATIONS_PER_CENTURY: f64 = 1236.85;
/// Days between new moons.
pub const SYNODIC_MONTH_DAYS: f64 = 29.530_588_861;
/// The Julian day of the new moon numbered 0, in January 2000.
pub const FIRST_NEW_MOON: f64 = 2_451_550.097_66;

fn polynomial(x: f64, coefficients: &[f64]) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

fn sine(degrees: f64) -> f64 {
    degrees.rem_euclid(360.0).to_radians().sin()
}

/// The new moon of a lunation (0 is that of 6 January 2000), as a Julian day in universal time.
pub fn new_moon(lunation: i32) -> f64 {
    let k = f64::from(lunation);
    let t = k / LUNATIONS_PER_CENTURY;
    let mean = FIRST_NEW_MOON + SYNODIC_MONTH_DAYS * k + polynomial(t, &[0.0, 0.0, 0.000_154_37, -0.000_000_150, 0.000_000_000_73]);
    let eccentricity = polynomial(t, &[1.0, -0.002_516, -0.000_007_4]);
    let sun = 2.5534 + 29.105_356_70 * k + polynomial(t, &[0.0, 0.0, -0.000_001_4, -0.000_000_11]);
    let moon = 201.5643 + 385.816_935_28 * k + polynomial(t, &[0.0, 0.0, 0.010_758_2, 0.000_012_38, -0.000_000_058]);
    let latitude = 160.7108 + 390.670_502_84 * k + polynomial(t, &[0.0, 0.0, -0.001_611_8, -0.000_002_27, 0.000_000_011]);
    let node = 124.7746 - 1.563_755_88 * k + polynomial(t, &[0.0, 0.0, 0.002_067_2, 0.000_002_15]);
    let periodic: f64 = NEW_MOON_TERMS
        .iter()
        .map(|&(amplitude, of_sun, of_moon, of_latitude)| {
            let angle = f64::from(of_sun) * sun + f64::from(of_moon) * moon + f64::from(of_latitude) * latitude;
            amplitude * eccentricity.powi(i32::from(of_sun.unsigned_abs())) * sine(angle)
        })
        .sum();
    // The first planetary argument bends a little with time.
    let bend = |index: usize| if index == 0 { -0.009_173 * t * t } else { 0.0 };
    let planets = PLANETARY_TERMS.iter().enumerate();
    let planetary: f64 = planets.map(|(index, &(amplitude, phase, rate))| amplitude * sine(phase + rate * k + bend(index))).sum();
    let jde = mean + periodic - 0.000_17 * sine(node) + planetary;
    jde - clock_difference_days(jde)
}

/// The apparent longitude of the sun in degrees, 0 to 360, at a Julian day in universal time.
pub fn sun_longitude(julian_day: f64) -> f64 {
    let t = (julian_day + clock_difference_days(julian_day) - 2_451_545.0) / 36_525.0;
    let mean = polynomial(t, &[280.466_46, 36_000.769_83, 0.000_303_2]);
    let anomaly = polynomial(t, &[357.529_11, 35_999.050_29, -0.000_153_7]);
    let centre = polynomial(t, &[1.914_602, -0.004_817, -0.000_014]) * sine(anomaly)
        + polynomial(t, &[0.019_993, -0.000_101]) * sine(2.0 * anomaly)
        + 0.000_289 * sine(3.0 * anomaly);
    let node = 125.04 - 1_934.136 * t;
    (mean + centre - 0.005_69 - 0.004_78 * sine(node)).rem_euclid(360.0)
}

/// Dynamical minus universal time in days; fitted for 1800 to 2150, a parabola beyond.
fn clock_difference_days(julian_day: f64) -> f64 {
    let year = 2000.0 + (julian_day - 2_451_545.0) / 365.25;
    let parabola = -20.0 + 32.0 * ((year - 1820.0) / 100.0).powi(2);
    let seconds = match year {
        1800.0..1860.0 => polynomial(
            year - 1800.0,
            &[13.72, -0.332_447, 0.006_861_2, 0.004_111_6, -0.000_374_36, 0.000_012_127_2, -0.000_000_169_9, 0.000_000_000_875],
        ),
        1860.0..1900.0 => polynomial(year - 1860.0, &[7.62, 0.5737, -0.251_754, 0.016_806_68, -0.000_447_362_4, 1.0 / 233_174.0]),
        1900.0..1920.0 => polynomial(year - 1900.0, &[-2.79, 1.494_119, -0.059_893_9, 0.006_196_6, -0.000_197]),
        1920.0..1941.0 => polynomial(year - 1920.0, &[21.20, 0.844_93, -0.076_100, 0.002_093_6]),
        1941.0..1961.0 => polynomial(year - 1950.0, &[29.07, 0.407, -1.0 / 233.0, 1.0 / 2547.0]),
        1961.0..1986.0 => polynomial(year - 1975.0, &[45.45, 1.067, -1.0 / 260.0, -1.0 / 718.0]),
        1986.0..2005.0 => polynomial(year - 2000.0, &[63.86, 0.3345, -0.060_374, 0.001_727_5, 0.000_651_814, 0.000_023_735_99]),
        2005.0..2050.0 => polynomial(year - 2000.0, &[62.92, 0.322_17, 0.005_589]),
        2050.0..2150.0 => parabola - 0.5628 * (2150.0 - year),
        _ => parabola,
    };
    seconds / 86_400.0
}
