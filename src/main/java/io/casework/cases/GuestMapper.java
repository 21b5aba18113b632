package io.casework.cases;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface GuestMapper {

    void mergeGuest(@Param("number") String number, @Param("team") String team);

    int countGuests(@Param("number") String number, @Param("teams") List<String> teams);
}
