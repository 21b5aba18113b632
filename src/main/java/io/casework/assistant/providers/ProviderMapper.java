package io.casework.assistant.providers;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProviderMapper {

    void insertProvider(@Param("provider") Provider provider, @Param("apiKey") @Nullable String apiKey);

    Optional<Provider> findProvider(@Param("id") String id);

    @Nullable
    String findKey(@Param("id") String id);

    List<Provider> listProviders(@Param("most") int most);

    int updateProvider(Provider provider);

    int updateKey(@Param("id") String id, @Param("apiKey") @Nullable String apiKey);

    int deleteProvider(@Param("id") String id);
}
