//! A disk that fails when told to, and forgets in a power cut what was not synced.

use std::cell::RefCell;
use std::io::{Error, ErrorKind, Result};
use std::ops::Range;
use std::rc::Rc;

use crate::store::Storage;

/// Bytes that a disk writes as one.
const SECTOR: usize = 512;

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// This call fails, and later ones work. A failed sync leaves what was to be written for the next.
    Once,
    /// As `Once`, but a failed sync forgets what was to be written and still shows it, as some systems do.
    Forgets,
    /// As `Forgets`, and every later call fails too.
    Lasting,
}

/// A handle on the disk; clones are handles on the same one.
#[derive(Clone, Debug)]
pub(super) struct Forgetful(Rc<RefCell<State>>);

#[derive(Debug)]
struct State {
    /// What a power cut leaves.
    durable: Vec<u8>,
    /// What is read.
    shown: Vec<u8>,
    /// What was written and not synced.
    dirty: Vec<Range<usize>>,
    calls: u32,
    fault: Option<(u32, Fault)>,
    random: u64,
}

impl Forgetful {
    /// An empty disk whose accidents follow from `seed`.
    pub(super) fn new(seed: u64) -> Self {
        let (durable, shown, dirty) = (Vec::new(), Vec::new(), Vec::new());
        Self(Rc::new(RefCell::new(State { durable, shown, dirty, calls: 0, fault: None, random: seed })))
    }

    /// Number of calls that change something, so far.
    pub(super) fn calls(&self) -> u32 {
        self.0.borrow().calls
    }

    /// Makes the `nth` call from here on fail; 0 is the next.
    pub(super) fn fail(&self, nth: u32, fault: Fault) {
        let mut state = self.0.borrow_mut();
        state.fault = Some((state.calls + nth, fault));
    }

    /// Makes calls work again.
    pub(super) fn mend(&self) {
        self.0.borrow_mut().fault = None;
    }

    /// A number below `below`.
    pub(super) fn roll(&self, below: u32) -> u32 {
        self.0.borrow_mut().roll(below)
    }

    /// Pulls the plug. Of each sector that was not synced, the old or the new contents are left; beyond the old end it
    /// may also be zeros or garbage, and the new end may be anywhere between.
    pub(super) fn power_cut(&self) {
        self.mend();
        let mut state = self.0.borrow_mut();
        let state = &mut *state;
        let (old, new) = (state.durable.len(), state.shown.len());
        let (low, high) = (old.min(new), old.max(new));
        let len = low + state.roll(u32::try_from(high - low + 1).unwrap()) as usize;
        let mut left = state.durable.clone();
        left.resize(high, 0);
        for range in std::mem::take(&mut state.dirty) {
            let mut at = range.start;
            while at < range.end.min(new) {
                let end = ((at / SECTOR + 1) * SECTOR).min(range.end).min(new);
                let fate = state.roll(4);
                for (index, byte) in left.iter_mut().enumerate().take(end).skip(at) {
                    match fate {
                        0 => {}
                        1 if index >= old => *byte = 0,
                        2 if index >= old => *byte = u8::try_from(state.roll(256)).unwrap(),
                        _ => *byte = state.shown[index],
                    }
                }
                at = end;
            }
        }
        left.truncate(len);
        state.durable.clone_from(&left);
        state.shown = left;
    }
}

impl State {
    /// `SplitMix64`.
    fn roll(&mut self, below: u32) -> u32 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.random;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((bits ^ (bits >> 31)) % u64::from(below)).unwrap()
    }

    /// Counts a call; says how it fails, if it does.
    fn call(&mut self) -> Option<Fault> {
        let nth = self.calls;
        self.calls += 1;
        self.fault.filter(|(at, fault)| *at == nth || (*at < nth && *fault == Fault::Lasting)).map(|(_, fault)| fault)
    }
}

impl Storage for Forgetful {
    fn read(&mut self) -> Result<Vec<u8>> {
        Ok(self.0.borrow().shown.clone())
    }

    fn write(&mut self, at: u64, bytes: &[u8]) -> Result<()> {
        let mut state = self.0.borrow_mut();
        let state = &mut *state;
        let at = usize::try_from(at).unwrap();
        assert!(at <= state.shown.len(), "a write leaves no hole");
        let fault = state.call();
        let done =
            if fault.is_some() { state.roll(u32::try_from(bytes.len() + 1).unwrap()) as usize } else { bytes.len() };
        let end = at + done;
        state.shown.resize(state.shown.len().max(end), 0);
        state.shown[at..end].copy_from_slice(&bytes[..done]);
        state.dirty.push(at..end);
        fault.map_or(Ok(()), |_| Err(Error::from(ErrorKind::StorageFull)))
    }

    fn cut(&mut self, len: u64) -> Result<()> {
        let mut state = self.0.borrow_mut();
        if state.call().is_some() {
            return Err(Error::from(ErrorKind::ReadOnlyFilesystem));
        }
        state.shown.truncate(usize::try_from(len).unwrap());
        Ok(())
    }

    fn sync(&mut self) -> Result<()> {
        let mut state = self.0.borrow_mut();
        let state = &mut *state;
        let fault = state.call();
        if matches!(fault, Some(Fault::Forgets | Fault::Lasting)) {
            state.dirty.clear();
        }
        if fault.is_some() {
            return Err(Error::other("input/output error"));
        }
        let len = state.shown.len();
        state.durable.resize(len, 0);
        for range in state.dirty.drain(..) {
            let range = range.start.min(len)..range.end.min(len);
            state.durable[range.clone()].copy_from_slice(&state.shown[range]);
        }
        Ok(())
    }

    fn settle(&mut self) -> Result<()> {
        self.sync()
    }
}
