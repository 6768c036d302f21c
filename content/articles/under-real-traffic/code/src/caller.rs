//! Who is calling: the address, and the owner of the key.

use std::net::IpAddr;

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

// region: client-ip
/// The client's address, as the outermost of our own proxies saw it.
///
/// Each proxy appends the address that it was called from, so only the last `proxies` entries
/// are ours. `None` if there are fewer, or if that entry is no address.
pub fn client_ip<'a>(
    peer: IpAddr,
    forwarded_for: impl Iterator<Item = &'a [u8]>,
    proxies: usize,
) -> Option<IpAddr> {
    if proxies == 0 {
        return Some(peer);
    }
    let entries = forwarded_for.flat_map(|line| line.split(|byte| *byte == b','));
    let entries: Vec<&[u8]> = entries.collect();
    let ours = entries.len().checked_sub(proxies)?;
    str::from_utf8(entries[ours]).ok()?.trim().parse().ok()
}
// endregion: client-ip

// region: keys
/// Who owns the key that a request was sent with.
#[derive(Clone, Debug, PartialEq)]
pub struct Caller(pub String);

/// The digests of all keys, with the caller who owns each.
pub struct Keys(Vec<(Caller, [u8; 32])>);

impl Keys {
    pub fn new(keys: &[(&str, &str)]) -> Self {
        let keys = keys.iter().map(|(name, key)| {
            let digest = Sha256::digest(key.as_bytes()).into();
            (Caller((*name).to_owned()), digest)
        });
        Self(keys.collect())
    }

    /// Compares with every key, in a time that doesn't depend on where two digests differ.
    pub fn owner(&self, authorization: &[u8]) -> Option<&Caller> {
        let (scheme, key) = authorization.split_at_checked("Bearer ".len())?;
        let sent: [u8; 32] = Sha256::digest(key).into();
        let mut owner = None;
        for (caller, digest) in &self.0 {
            if bool::from(digest.ct_eq(&sent)) {
                owner = Some(caller);
            }
        }
        owner.filter(|_| scheme.eq_ignore_ascii_case(b"Bearer "))
    }
}
// endregion: keys

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> Option<IpAddr> {
        text.parse().ok()
    }

    #[test]
    fn the_last_trusted_hop_counts() {
        let peer = ip("192.0.2.1").unwrap();
        let client = |lines: &[&str], proxies| {
            let lines = lines.iter().map(|line| line.as_bytes());
            client_ip(peer, lines, proxies)
        };
        let forged = ["127.0.0.1", "é, 198.51.100.7, 203.0.113.9"];
        assert_eq!(client(&forged, 0), Some(peer));
        assert_eq!(client(&forged, 1), ip("203.0.113.9"));
        assert_eq!(client(&forged, 2), ip("198.51.100.7"));
        assert_eq!(client(&forged, 3), None);
        assert_eq!(client(&forged, 5), None);
        assert_eq!(client(&["unknown"], 1), None);
        assert_eq!(client(&[], 1), None);
    }

    #[test]
    fn a_key_has_one_owner() {
        let keys = Keys::new(&[("shop", "alpha"), ("press", "beta")]);
        let owner = |sent: &str| keys.owner(sent.as_bytes()).map(|caller| caller.0.as_str());
        assert_eq!(owner("Bearer alpha"), Some("shop"));
        assert_eq!(owner("bearer beta"), Some("press"));
        for wrong in ["Bearer gamma", "Basic alpha", "Bearer", "", "Bearer  alpha"] {
            assert_eq!(owner(wrong), None, "{wrong}");
        }
    }
}
