// expect exit 0
use std::collections::BTreeSet;
use std::ops::Bound::{Excluded, Unbounded};

// region: pages
fn by_offset(ids: &BTreeSet<u64>, offset: usize) -> Vec<u64> {
    ids.iter().skip(offset).take(2).copied().collect()
}

fn after(ids: &BTreeSet<u64>, last_seen: u64) -> Vec<u64> {
    let rest = ids.range((Excluded(last_seen), Unbounded));
    rest.take(2).copied().collect()
}
// endregion: pages

fn main() {
    let mut ids = BTreeSet::from([1, 2, 3, 4, 5]);
    // region: shift
    println!("the first page: {:?}", by_offset(&ids, 0));
    ids.remove(&1);
    println!("book 1 is deleted");
    println!("?limit=2&offset=2: {:?}", by_offset(&ids, 2));
    println!("?limit=2&after=2: {:?}", after(&ids, 2));
    println!("?limit=2&after={}: {:?}", u64::MAX, after(&ids, u64::MAX));
    // endregion: shift
}
