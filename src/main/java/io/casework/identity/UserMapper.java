package io.casework.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface UserMapper {

    Optional<User> findUser(String id);

    List<User> listUsers(Users.Query query, @Nullable String afterName, @Nullable String afterId, int limit);

    List<UserRef> listRefs(Collection<String> ids);

    Optional<Credentials> findCredentials(String username);

    Optional<Credentials> findCredentialsById(String id);

    int countUsers();

    int countActiveOfRole(String roleId);

    void insertUser(User user, String passwordHash);

    void updateUser(User user);

    void updatePassword(String id, String passwordHash, Instant now);

    void insertRole(String userId, String roleId);

    void deleteRoles(String userId);

    void insertMember(String teamId, String userId);

    void deleteMemberships(String userId);

    /** Locks every administrator's role, so that two changes at once cannot leave none. */
    List<String> lockRole(String roleId);

    record Credentials(String id, String passwordHash, boolean active) {}
}
