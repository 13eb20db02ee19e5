//! From the world to what a seat may see.
