// expect error[E0282]: type annotations needed
fn main() {
    // region: closure
    let _handler = |text: String| async move {
        let year: u16 = text.parse()?;
        Ok(format!("the year {year}"))
    };
    // endregion: closure
}
