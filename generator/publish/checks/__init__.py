"""What only the whole shows: one file a family of rules, each rule a function from a Case to Problems."""
