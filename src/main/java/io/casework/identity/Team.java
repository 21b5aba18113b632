package io.casework.identity;

import java.util.List;

/** Some people who share work. */
public record Team(String id, String name, List<UserRef> members) {}
