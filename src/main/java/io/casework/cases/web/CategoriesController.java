package io.casework.cases.web;

import io.casework.cases.Categories;
import io.casework.cases.Category;
import io.casework.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CategoriesController {

    private final Categories categories;

    CategoriesController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping("/api/categories")
    Page<Category> listCategories() {
        return Page.of(categories.all());
    }
}
