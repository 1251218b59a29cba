import { TerraformResource } from "cdktf"
import { Construct } from "constructs"

/**
 * Makes Terraform refuse every plan that destroys or replaces a resource, once that resource has been made as a whole.
 *
 * `prevent_destroy` on the resource itself holds too early: a creation that fails half-way leaves a tainted resource,
 * which Terraform has to replace, and every later plan ends with "Instance cannot be destroyed". The guard depends on
 * the resource, so it is made only after a creation that went through; from then on another id would replace the guard,
 * which its own `prevent_destroy` forbids.
 * https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy
 */
export class Kept extends Construct {
  constructor(scope: Construct, id: string, resourceId: string) {
    super(scope, id)
    new Guard(this, resourceId)
  }
}

/** A `terraform_data`; cdktf's own one runs `terraform version` in a shell whenever it is synthesized. */
class Guard extends TerraformResource {
  readonly #resourceId: string

  constructor(scope: Construct, resourceId: string) {
    super(scope, "Guard", {
      terraformResourceType: "terraform_data",
      terraformGeneratorMetadata: { providerName: "terraform" },
      lifecycle: { preventDestroy: true },
    })
    this.#resourceId = resourceId
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return { triggers_replace: { id: this.#resourceId } }
  }
}
