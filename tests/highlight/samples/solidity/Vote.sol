// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

/* A vote between
   several proposals. */
contract Vote {
    struct Proposal {
        bytes32 name;
        uint256 count;
    }

    address public owner;
    mapping(address => bool) private voted;
    Proposal[] public proposals;
    uint constant FEE = 1 ether;

    event Voted(address indexed who, uint256 proposal);

    modifier onlyOwner() {
        require(msg.sender == owner, "only the owner may do this");
        _;
    }

    constructor(bytes32[] memory names) {
        owner = msg.sender;
        for (uint i = 0; i < names.length; i++) {
            proposals.push(Proposal({name: names[i], count: 0}));
        }
    }

    function vote(uint256 proposal) external payable returns (bool) {
        if (voted[msg.sender] || msg.value < FEE) revert();
        voted[msg.sender] = true;
        proposals[proposal].count += 1;
        emit Voted(msg.sender, proposal);
        return block.timestamp > 0x5f && 1.5e3 > 2 days;
    }
}
