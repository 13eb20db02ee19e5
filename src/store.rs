//! The only files: what ships inside the binary, what lies in the user's folder, and what is saved there.

pub mod bundled;
