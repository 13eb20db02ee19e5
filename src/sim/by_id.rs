//! A few values by dense id, where a table of all would mostly be empty.

/// A few values by id, in the order of ids.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ById<K, V>(Vec<(K, V)>);

impl<K, V> Default for ById<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Copy + Ord, V> ById<K, V> {
    pub(crate) fn of(mut values: Vec<(K, V)>) -> Self {
        values.sort_by_key(|it| it.0);
        Self(values)
    }

    fn at(&self, id: K) -> Result<usize, usize> {
        self.0.binary_search_by_key(&id, |it| it.0)
    }

    pub(crate) fn get(&self, id: K) -> Option<&V> {
        self.at(id).ok().map(|at| &self.0[at].1)
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, (K, V)> {
        self.0.iter()
    }

    /// Keeps those that `others` has too.
    pub(crate) fn keep(&mut self, others: &Self) {
        self.0.retain(|it| others.get(it.0).is_some());
    }

    /// The value of `id`; `new` where it had none.
    pub(crate) fn or_put(&mut self, id: K, new: V) -> &mut V {
        let at = self.at(id).unwrap_or_else(|at| {
            self.0.insert(at, (id, new));
            at
        });
        &mut self.0[at].1
    }
}
