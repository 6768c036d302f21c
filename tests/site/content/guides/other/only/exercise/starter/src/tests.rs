use super::greeting;

#[test]
fn no_name_greets_the_reader() {
    assert_eq!(greeting(None), "Hello, reader!");
}

#[test]
fn a_name_is_trimmed() {
    assert_eq!(greeting(Some(" Ada ")), "Hello, Ada!");
}

#[test]
fn a_blank_name_is_none() {
    assert_eq!(greeting(Some(" ")), "Hello, reader!");
}
