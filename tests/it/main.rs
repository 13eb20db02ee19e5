//! The integration tests, as one binary.

mod library;
mod smoke;
