/// The frameworks of the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framework {
    Axum,
    Rocket,
    Actix,
}

/// A request that fails before a handler of the API sees it. What is answered then is the choice
/// of the framework.
#[derive(Debug, Clone, Copy)]
pub enum Rejection {
    /// An id that is no number.
    Id,
    /// A query with a wrong value.
    Query,
    /// A body that is no JSON.
    Syntax,
    /// A body that is JSON, of another shape.
    Shape,
    /// A body of another content type.
    ContentType,
    /// A body over the limit.
    Size,
    /// A method that the path doesn't have.
    Method,
}

impl Rejection {
    /// The statuses that a framework may answer; without one, those of all frameworks.
    pub fn statuses(self, framework: Option<Framework>) -> Vec<u16> {
        let (axum, rocket, actix): (&[u16], &[u16], &[u16]) = match self {
            Self::Id => (&[400], &[422], &[404]),
            Self::Query => (&[400], &[422], &[400]),
            Self::Syntax => (&[400], &[400], &[400]),
            Self::Shape => (&[422], &[422], &[400]),
            Self::ContentType => (&[415], &[404], &[400]),
            Self::Size => (&[413], &[413], &[413]),
            Self::Method => (&[405], &[404], &[404, 405]),
        };
        let mut statuses = match framework {
            Some(Framework::Axum) => axum.to_vec(),
            Some(Framework::Rocket) => rocket.to_vec(),
            Some(Framework::Actix) => actix.to_vec(),
            None => [axum, rocket, actix].concat(),
        };
        statuses.sort_unstable();
        statuses.dedup();
        statuses
    }
}
