fn greeting(name: Option<&str>) -> String {
    let name = name.unwrap_or("reader");
    format!("Hello, {name}!")
}

fn main() {
    println!("{}", greeting(std::env::args().nth(1).as_deref()));
}

#[cfg(test)]
mod tests;
