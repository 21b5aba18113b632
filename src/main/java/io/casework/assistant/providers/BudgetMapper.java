package io.casework.assistant.providers;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BudgetMapper {

    List<Budget> listBudgets();

    void insertBudget(Budget budget);

    void deleteBudgets();

    Optional<Spending> findSpending(@Param("day") String day, @Param("scope") String scope);

    void insertSpending(@Param("day") String day, @Param("scope") String scope);

    /** @return 0 when it would go beyond the budget of the scope */
    int reserve(@Param("day") String day, @Param("scope") String scope, @Param("wanted") Spending wanted);

    void addSpending(@Param("day") String day, @Param("scope") String scope, @Param("more") Spending more);

    void deleteSpendingBefore(@Param("day") String day);
}
