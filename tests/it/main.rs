//! The integration tests, as one binary.

mod check;
mod check_hostile;
mod check_random;
mod library;
mod smoke;
