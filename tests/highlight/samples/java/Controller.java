@RestController
@RequestMapping("/api/papers")
public class PaperController {

    private final PaperRepository repository;

    public PaperController(PaperRepository repository) {
        this.repository = repository;
    }

    @GetMapping("/{id}")
    public ResponseEntity<Paper> one(@PathVariable Long id,
                                     @RequestParam(defaultValue = "false") boolean full) {
        return repository.findById(id)
            .map(p -> full ? p : p.withoutAbstract())
            .map(ResponseEntity::ok)
            .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping
    @Transactional
    public Paper add(@RequestBody @Valid Paper paper) {
        LOG.info("adding {}", paper.getTitle());
        return repository.save(paper);
    }
}
