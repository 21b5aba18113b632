package io.casework.engine;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ModelOfferMapper {

    void insert(ModelOffer offer);

    int updateState(@Param("key") String key, @Param("state") String state);

    int delete(String key);

    @Nullable
    ModelOffer find(String key);

    List<String> listOpenKeys();
}
