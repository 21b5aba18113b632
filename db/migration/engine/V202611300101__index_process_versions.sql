-- Every start of a flow looks for a version; the engine ships no index for it.
CREATE INDEX ix_act_re_procdef_version ON ACT_RE_PROCDEF (KEY_, VERSION_);
