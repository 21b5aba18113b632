package io.casework.crm;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** A list of numbers holds 1 to 200. */
@Mapper
interface AdoptionMapper {

    List<CrmOriginal> listOriginals(@Param("numbers") List<String> numbers);

    int insertOriginal(CrmOriginal original);

    int deleteOriginals(@Param("numbers") List<String> numbers);
}
