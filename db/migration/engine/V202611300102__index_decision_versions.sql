-- Every decision looks for a version; the engine ships no index for it.
CREATE INDEX ix_act_re_decision_version ON ACT_RE_DECISION_DEF (KEY_, VERSION_);
