package io.casework.cases;

import java.io.InputStream;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AttachmentMapper {

    void insertAttachment(@Param("attachment") Attachment attachment, @Param("content") InputStream content);

    @Nullable
    Attachment findAttachment(@Param("caseNumbers") List<String> caseNumbers, @Param("id") String id);

    StoredContent findContent(String id);

    List<Attachment> listOfCases(@Param("caseNumbers") List<String> caseNumbers);

    List<Attachment> listOfMessages(@Param("messageIds") List<String> messageIds);

    void insertCopy(
            @Param("id") String id,
            @Param("copyId") String copyId,
            @Param("number") String number,
            @Param("messageId") String messageId);

    /** Gives a file that no message has to a message of the same case. */
    int updateMessage(
            @Param("caseNumber") String caseNumber, @Param("id") String id, @Param("messageId") String messageId);
}
