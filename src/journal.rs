//! The record: what was decided, what happened, and why.
