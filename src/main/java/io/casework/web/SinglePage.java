package io.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the web application. It has one page, which stands at every address that a person can type or follow, and
 * another for people without an account; files whose names carry a hash are kept for a year.
 */
@Configuration(proxyBeanMethods = false)
class SinglePage implements WebMvcConfigurer {

    private static final String INDEX = "index.html";
    private static final String VISITORS = "visitors.html";
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/" + INDEX);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOrFile(
                        new ClassPathResource("static/" + INDEX), new ClassPathResource("static/" + VISITORS)));
    }

    /** Finds files by their path, and the page for everything else that a browser navigates to. */
    static final class PageOrFile extends PathResourceResolver {

        /** Doors of other products; a page there would look as if they stood open. */
        private static final List<String> NO_PAGES =
                List.of("api", "actuator", "engine-rest", "camunda", "app", "h2-console", "error", "assets", "form");

        /** Pages at addresses where there are no others: what describes the interface, and the forms. */
        private static final Set<String> PAGES_NONETHELESS = Set.of("api/docs", "form/ticket", "form/lead");

        private static final Resource NOT_BUILT = new ClassPathResource("io/casework/web/not-built.txt");

        private static final Set<String> OF_VISITORS = Set.of("survey", "form", "unsubscribe");

        private final Resource page;
        private final Resource visitorsPage;

        PageOrFile(Resource page, Resource visitorsPage) {
            this.page = page;
            this.visitorsPage = visitorsPage;
        }

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource file = super.resolveResourceInternal(request, path, locations, chain);
            if (file != null) {
                return file;
            }
            return path.equals(INDEX) || isPage(request, path) ? pageOrHint(path) : null;
        }

        private Resource pageOrHint(String path) {
            Resource found = OF_VISITORS.contains(first(path)) ? visitorsPage : page;
            return found.exists() ? found : NOT_BUILT;
        }

        private static String first(String path) {
            return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        }

        private static boolean isPage(@Nullable HttpServletRequest request, String path) {
            boolean isFile = StringUtils.getFilenameExtension(path) != null;
            boolean isOpen = PAGES_NONETHELESS.contains(path) || !NO_PAGES.contains(first(path));
            return !isFile && isOpen && request != null && acceptsHtml(request);
        }

        private static boolean acceptsHtml(HttpServletRequest request) {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        }
    }
}
