package io.casework.triggers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TriggerSourceMapper {

    void insertSource(@Param("source") TriggerSource source, @Param("secret") String secret);

    Optional<TriggerSource> findSource(@Param("id") String id);

    Optional<TriggerSource> findSourceByName(@Param("name") String name);

    List<TriggerSource> listSources(@Param("most") int most);

    /** Sealed secrets of those whose door is open. */
    List<Keys> listKeys();

    /** @param oldSecret null when there was none before */
    record Keys(String id, String secret, @Nullable String oldSecret) {}

    /** The version before the new one has to be the stored one. */
    int updateSource(TriggerSource source);

    /** The secret that was there becomes the old one. */
    int updateSecret(
            @Param("id") String id,
            @Param("version") int version,
            @Param("secret") String secret,
            @Param("oldUntil") Instant oldUntil,
            @Param("setAt") Instant setAt,
            @Param("setBy") String setBy);

    int updateOldSecretGone(@Param("id") String id, @Param("version") int version, @Param("at") Instant at);

    int deleteSource(@Param("id") String id, @Param("version") int version);
}
